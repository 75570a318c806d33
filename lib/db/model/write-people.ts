import "server-only";
import { createHash } from "node:crypto";
import type pg from "pg";
import { type Cell, type RowWriter, rowWriter } from "#lib/db/copy-rows.ts";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import type { PassedPerson } from "#lib/db/model/person-pass.ts";
import { pastCells, pastColumns } from "#lib/db/model/person-pasts.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { minuteMs } from "#lib/engagement/days.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { isPodCandidate, lockstepSignature, type WindowTrade } from "#lib/engagement/person-windows.ts";

/** Columns of person_state that acts decide, in the order of `figureCells`. */
export const figureColumns = [
  "received",
  "given",
  "last_given_at",
  "first_received_at",
  "last_received_at",
  "engaged_since",
  "engaged_during",
  "genuine",
  "first_genuine_at",
  "last_genuine_at",
  "credit",
  "flat_credit",
  "is_strong",
  "exchanged",
  "first_exchanged_at",
  "noise",
  "first_noise_at",
  "blocks",
  "genuine_90",
  "given_180",
  "received_180",
  "shares_28",
] as const;

const windowColumns = [
  "window_no",
  "given",
  "light",
  "acts",
  "strong",
  "posts",
  "fast_posts",
  "signature",
  "pod_posts",
  "is_even",
] as const;

/** Collects what comes out of people in temporary tables of the transaction: fresh_class, fresh_figures, fresh_window, fresh_past. */
export type PeopleWriter = { add(person: PassedPerson): void; flush(everything: boolean): Promise<void> };

export async function makeFreshTables(client: pg.ClientBase): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE fresh_class (person_id bigint, key uuid, class act_class, weight double precision, prompt_key uuid)
     ON COMMIT DROP`,
  );
  await client.query(
    `CREATE TEMPORARY TABLE fresh_figures ON COMMIT DROP AS
     SELECT person_id, ${figureColumns.join(", ")} FROM person_state WHERE false`,
  );
  await client.query(
    `CREATE TEMPORARY TABLE fresh_window ON COMMIT DROP AS
     SELECT person_id, ${windowColumns.join(", ")} FROM person_window WHERE false`,
  );
  await client.query(
    `CREATE TEMPORARY TABLE fresh_past ON COMMIT DROP AS
     SELECT person_id, ${pastColumns.join(", ")} FROM person_past WHERE false`,
  );
}

export function peopleWriter(client: pg.ClientBase, parameters: ModelParameters, withWindows: boolean): PeopleWriter {
  const classes = rowWriter(client, "fresh_class", ["person_id", "key", "class", "weight", "prompt_key"]);
  const figures = rowWriter(client, "fresh_figures", ["person_id", ...figureColumns]);
  const windows = rowWriter(client, "fresh_window", ["person_id", ...windowColumns]);
  const pasts = rowWriter(client, "fresh_past", ["person_id", ...pastColumns]);
  const writers: RowWriter[] = [classes, figures, windows, pasts];
  return {
    add(person) {
      for (const { act, class: actClass, weight, prompt } of person.changed) {
        classes.add([person.personId, act.id, actClass, weight, prompt]);
      }
      figures.add([person.personId, ...figureCells(person)]);
      if (person.newPast) pasts.add([person.personId, ...pastCells(person.newPast)]);
      if (!withWindows) return;
      for (const trade of person.windows) {
        const cells = windowCells(trade, parameters);
        if (cells) windows.add([person.personId, ...cells]);
      }
    },
    async flush(everything) {
      for (const writer of writers) if (everything || writer.full) await writer.flush();
    },
  };
}

function figureCells({ figures }: PassedPerson): Cell[] {
  return [
    figures.received,
    figures.given,
    time(figures.lastGiven),
    time(figures.firstReceived),
    time(figures.lastReceived),
    time(figures.engagedSince),
    `{${figures.engagedDuring.map(([from, to]) => `["${iso(from)}","${iso(to)}"]`).join(",")}}`,
    figures.acts,
    time(figures.first),
    time(figures.last),
    figures.credit,
    figures.flatCredit,
    figures.isStrong,
    figures.exchanged,
    time(figures.firstExchanged),
    figures.noise,
    time(figures.firstNoise),
    figures.blocks,
    figures.genuine90,
    figures.given180,
    figures.received180,
    figures.shares28,
  ];
}

/** Null = the row can matter to no rule. */
function windowCells(trade: WindowTrade, parameters: ModelParameters): Cell[] | null {
  const signature = lockstepSignature(trade, parameters);
  const isCandidate = isPodCandidate(trade, parameters);
  if (signature === null && !isCandidate && !trade.isEven) return null;
  const fast = [...trade.delays.values()].filter((delay) => delay <= parameters.podFastMinutes * minuteMs);
  return [
    trade.no,
    trade.given,
    trade.light,
    trade.acts,
    trade.strong,
    trade.delays.size,
    fast.length,
    signature === null ? null : createHash("sha256").update(signature).digest().readBigInt64BE(),
    isCandidate ? textArray([...trade.delays.keys()].sort()) : null,
    trade.isEven,
  ];
}

function textArray(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}

function time(at: Instant | null): Date | null {
  return at === null ? null : new Date(at);
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}

/** Replaces the windows that were traded anew of the people in `reading`; only rows that come out different are written. */
export async function applyWindows(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  const here = [profile.workspaceId, profile.profileId];
  const list = windowColumns.join(", ");
  const same = windowColumns.map((column) => `f.${column} IS NOT DISTINCT FROM w.${column}`).join(" AND ");
  await client.query("ANALYZE fresh_window");
  await client.query(
    `DELETE FROM person_window w USING reading t
     WHERE w.workspace_id = $1 AND w.profile_id = $2 AND w.person_id = t.person_id AND w.window_no >= t.first_window
       AND NOT EXISTS (SELECT 1 FROM fresh_window f WHERE f.person_id = w.person_id AND ${same})`,
    here,
  );
  await client.query(
    `INSERT INTO person_window (workspace_id, profile_id, person_id, ${list})
     SELECT $1, $2, person_id, ${list} FROM fresh_window ON CONFLICT (workspace_id, person_id, window_no) DO NOTHING`,
    here,
  );
}

/** Writes the classes that changed. */
export async function applyClasses(client: pg.ClientBase, profile: ProfileRef): Promise<void> {
  await client.query("ANALYZE fresh_class");
  await client.query(
    `UPDATE interaction i SET class = f.class, weight = f.weight, prompt_key = f.prompt_key FROM fresh_class f
     WHERE i.workspace_id = $1 AND i.profile_id = $2 AND i.key = f.key`,
    [profile.workspaceId, profile.profileId],
  );
}
