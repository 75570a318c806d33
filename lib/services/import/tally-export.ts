import "server-only";
import type { OpenedExport } from "#lib/archives/open-export.ts";
import { hasOwnText, interactionIdentity, personKey } from "#lib/engagement/fact-keys.ts";
import { formatId } from "#lib/importers/format-id.ts";
import type { Conclusion, FactRow, ReadContext } from "#lib/importers/types.ts";
import type { ImportEntry } from "#lib/reports/import-view.ts";

/** Reads an export and counts what is in it, without a database; duplicates are kept in memory. */
export async function tallyExport(
  opened: OpenedExport,
  context: ReadContext,
): Promise<{ entries: ImportEntry[]; conclusion: Conclusion }> {
  const reader = opened.importer.open(opened.members, context);
  const seen = new Set<string>();
  const entries: ImportEntry[] = [];
  for (const member of opened.members) {
    const entry: ImportEntry = {
      file: member.file,
      member: member.member,
      format: formatId(member.format),
      evidence: opened.importer.evidence(member.format),
      rows: 0,
      usable: 0,
      merged: 0,
      flagged: 0,
    };
    entries.push(entry);
    for await (const batch of reader.read(member)) {
      for (const item of batch) {
        if (item.kind === "alias" || item.kind === "traits" || (item.kind !== "flagged" && !item.primary)) continue;
        entry.rows += 1;
        if (item.kind === "flagged") {
          entry.flagged += 1;
          continue;
        }
        const identity = identityOf(item);
        if (seen.has(identity)) entry.merged += 1;
        else entry.usable += 1;
        seen.add(identity);
      }
    }
  }
  return { entries, conclusion: reader.conclude() };
}

/** What makes two rows one, as the staging tables reckon it. */
function identityOf(fact: FactRow): string {
  switch (fact.kind) {
    case "listed":
      return `${fact.side} ${personKey(fact.person)}`;
    case "interaction": {
      const text = hasOwnText(fact.type) ? fact.text : null;
      return interactionIdentity(fact, text === null ? null : Buffer.from(text.wordSequence));
    }
    case "post":
      return `post ${fact.post}`;
    case "day":
      return `day ${fact.day}`;
  }
}
