import "server-only";
import { createHmac } from "node:crypto";
import type { Returner } from "#lib/db/report-facts.ts";
import { namesOf } from "#lib/reports/person-names.ts";
import { pseudonym } from "#lib/reports/pseudonym.ts";
import type { ReportContent } from "#lib/reports/report-content.ts";

type People = NonNullable<ReportContent["sections"]["people"]>["people"];

/** People with what a report calls them: by name, or by what the key of the report makes of them (threats S2). */
export function namePeople(
  people: readonly Returner[],
  { names, pseudonymKey }: { names: "hidden" | "shown"; pseudonymKey: Buffer },
): People {
  const taken = new Set<string>();
  return people.map(({ key, handle, ...did }) => {
    const name = names === "shown" ? shownName(key, handle) : pseudonym(keyedHash(pseudonymKey, key), taken);
    taken.add(name);
    return { name, ...did };
  });
}

function keyedHash(pseudonymKey: Buffer, personKey: string): Buffer {
  return createHmac("sha256", pseudonymKey).update(personKey).digest();
}

function shownName(key: string, seen: string | null): string {
  const { handle, platformId } = namesOf(key, seen);
  return handle === null ? `account ${platformId}` : `@${handle}`;
}
