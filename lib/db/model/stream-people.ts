import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { textName } from "#lib/db/model/noisy-texts.ts";
import { pastFrom } from "#lib/db/model/person-pasts.ts";
import { readBatches } from "#lib/db/read-batches.ts";
import { type Act, type ActClass, actClasses } from "#lib/engagement/account.ts";
import type { PersonPast } from "#lib/engagement/person-past.ts";
import { type ActType, actTypes } from "#lib/engagement/types.ts";

/** What is stored of an act's class. */
export type StoredClass = { class: ActClass | null; weight: number; prompt: string | null };
export type StoredAct = Act & {
  stored: StoredClass;
  /** Booked just now, under a provisional class that no sum holds. */
  isNew: boolean;
};

/** All acts between one person and the owner, or where there is a past those since, and shortly before it. */
export type StreamedPerson = {
  personId: string;
  /** On the latest follower list, before the change and now. */
  followed: boolean;
  follows: boolean;
  acts: StoredAct[];
  /** Acts as they stood before they were changed or taken away. */
  gone: StoredAct[];
  past: StreamedPast | null;
};

/** A past with the numbers of all the person's even windows. */
export type StreamedPast = PersonPast & { evenWindows: number[] };

const typeOf = new Map<string, ActType>(actTypes.map((type) => [type, type]));
const classOf = new Map<string, ActClass>(actClasses.map((each) => [each, each]));

// One text per row: a driver that makes an object of 15 columns of ten million rows spends most of its time on that.
const actLine = (isGone: boolean, isNew: string) => `concat(x.person_id, E'\\t', ${isGone ? 1 : 0},
    CASE WHEN ${isGone ? "x.followed" : isNew} THEN 1 ELSE 0 END,
    CASE x.direction WHEN 'received' THEN 1 ELSE 0 END, CASE x.precision WHEN 'second' THEN 1 ELSE 0 END,
    CASE WHEN x.on_own_post THEN 1 ELSE 0 END, CASE WHEN x.text_has_url THEN 1 ELSE 0 END, E'\\t',
    x.type, E'\\t', x.key, E'\\t', round(date_part('epoch', x.at) * 1000), E'\\t', x.text_words, E'\\t',
    ${textName("x.text_hash")}, E'\\t', x.class, E'\\t', x.weight, E'\\t', x.prompt_key, E'\\t',
    CASE WHEN x.post IS NULL THEN 0 ELSE 1 END, x.post) AS line, x.person_id`;

/** What is told once of each person: the lists, and of those in `reading` the past. */
const personLines = (people: PeopleTable) => `SELECT concat(t.person_id, E'\\t2',
    CASE WHEN s.line IS NOT NULL THEN 1 ELSE 0 END,
    CASE WHEN f.person_id IS NULL AND s.line IS NOT NULL OR f.is_listed THEN 1 ELSE 0 END
    ${people === "reading" ? pastCells : ""}) AS line, t.person_id
  FROM ${people} t
  LEFT JOIN person_state s ON s.workspace_id = $1 AND s.person_id = t.person_id
  LEFT JOIN follow_now f ON f.person_id = t.person_id
  ${people === "reading" ? "LEFT JOIN person_past p ON p.workspace_id = $1 AND p.person_id = t.person_id AND t.until IS NOT NULL" : ""}`;

const pastCells = `, E'\\t', round(date_part('epoch', p.until) * 1000), E'\\t',
    CASE WHEN p.until IS NOT NULL THEN (SELECT string_agg(w.window_no::text, ',') FROM person_window w
      WHERE w.workspace_id = $1 AND w.person_id = t.person_id AND w.is_even) END, E'\\t',
    encode(p.posts, 'hex'), E'\\t', p.figures`;

/** Up to so many people are looked up one by one; above that, all acts are read. */
export const lookedUpOneByOne = 50_000;

/**
 * The acts of the people of a table. The planner does not know how large a workspace is, and would read all of its acts
 * for one person: where few are asked for, it is told to look each of them up.
 */
function actsOf(people: PeopleTable, isFew: boolean): string {
  const theirs = "SELECT i.* FROM interaction i WHERE i.workspace_id = $1 AND i.person_id = t.person_id";
  if (people !== "reading") {
    return isFew
      ? `(SELECT x.* FROM ${people} t CROSS JOIN LATERAL (${theirs} OFFSET 0) x)`
      : `(SELECT i.* FROM ${people} t JOIN interaction i ON i.workspace_id = $1 AND i.person_id = t.person_id)`;
  }
  return isFew
    ? `(SELECT x.* FROM reading t CROSS JOIN LATERAL (
         ${theirs} AND i.at >= t.read_from UNION ALL ${theirs} AND i.at IS NULL AND t.until IS NULL OFFSET 0) x)`
    : `(SELECT i.* FROM reading t JOIN interaction i ON i.workspace_id = $1 AND i.person_id = t.person_id
         AND (t.until IS NULL OR i.at >= t.read_from))`;
}

/** Whose acts are read: `reading` says since when. */
type PeopleTable = "reading" | "reread" | "ring_touched" | "special";

/**
 * The people of the table `people` (person_id) who have any act, one after the other, with all their acts or with their
 * past. The table follow_now says where those who are touched stand on the lists now.
 */
export async function* streamPeople(
  client: pg.ClientBase,
  profile: ProfileRef,
  people: PeopleTable,
  withBefore: boolean,
): AsyncGenerator<StreamedPerson[]> {
  const { rows: counted } = await client.query<{ people: number }>(`SELECT count(*)::int AS people FROM ${people}`);
  const theirs = actsOf(people, (counted[0]?.people ?? 0) <= lookedUpOneByOne);
  const isNew = withBefore ? "EXISTS (SELECT 1 FROM new_act n WHERE n.key = x.key)" : "false";
  const acts = `SELECT ${actLine(false, isNew)} FROM ${theirs} x`;
  const gone = `SELECT ${actLine(true, "false")} FROM ${people} t JOIN gone_act x ON x.person_id = t.person_id`;
  const lines = [acts, personLines(people), ...(withBefore ? [gone] : [])];
  const batches = readBatches<{ line: string }>(
    client,
    `SELECT line FROM (${lines.join(" UNION ALL ")}) lines ORDER BY person_id`,
    [profile.workspaceId],
  );
  let open = nobody;
  for await (const rows of batches) {
    const whole: StreamedPerson[] = [];
    for (const row of rows) {
      const cells = row.line.split("\t");
      const personId = cells[0] ?? "";
      if (open.personId !== personId) {
        if (didAnything(open)) whole.push(open);
        open = { personId, followed: false, follows: false, acts: [], gone: [], past: null };
      }
      addLine(open, cells);
    }
    yield whole;
  }
  if (didAnything(open)) yield [open];
}

const nobody: StreamedPerson = { personId: "", followed: false, follows: false, acts: [], gone: [], past: null };

function didAnything({ acts, gone, past }: StreamedPerson): boolean {
  return acts.length > 0 || gone.length > 0 || past !== null;
}

function addLine(person: StreamedPerson, cells: string[]): void {
  const flags = cells[1] ?? "";
  switch (flags[0]) {
    case "0":
      person.acts.push(toAct(cells, flags, person.personId));
      break;
    case "1":
      // Of somebody who is named by no fact any more only what is gone says that they followed.
      person.followed ||= flags[1] === "1";
      person.gone.push({ ...toAct(cells, flags, person.personId), isNew: false });
      break;
    default:
      person.followed ||= flags[1] === "1";
      person.follows = flags[2] === "1";
      person.past = toPast(cells);
  }
}

function toPast([, , until = "", evenWindows = "", posts = "", figures = ""]: string[]): StreamedPast | null {
  if (until === "") return null;
  const numbers = evenWindows === "" ? [] : evenWindows.split(",").map(Number);
  return { ...pastFrom(until, figures, posts), evenWindows: numbers };
}

function toAct(cells: string[], flags: string, personId: string): StoredAct {
  const type = typeOf.get(cells[2] ?? "");
  if (type === undefined) throw new Error(`an act of the type ${cells[2]}`);
  // A post may hold any sign, also the one between the cells: it comes last.
  const post = cells.length > 11 ? cells.slice(10).join("\t") : (cells[10] ?? "");
  return {
    id: cells[3] ?? "",
    direction: flags[2] === "1" ? "received" : "given",
    actor: personId,
    type,
    at: cells[4] === "" ? null : Number(cells[4]),
    precision: flags[3] === "1" ? "second" : "day",
    post: post.startsWith("1") ? post.slice(1) : null,
    text: cells[5] === "" ? null : { words: Number(cells[5]), hasUrl: flags[5] === "1", wordSequence: cells[6] ?? "" },
    onOwnPost: flags[4] === "1",
    stored: {
      class: classOf.get(cells[7] ?? "") ?? null,
      weight: Number(cells[8] || 0),
      prompt: cells[9] || null,
    },
    isNew: flags[1] === "1",
  };
}
