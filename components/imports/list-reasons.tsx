import { formatCount } from "#lib/display/numbers.ts";
import { problemText } from "#lib/display/problem-text.ts";
import type { ImportPreview } from "#lib/reports/import-view.ts";

/** Why a list is not the whole list, and what the platform itself counts. */
export function ListReasons({ lists, locale }: { lists: ImportPreview["lists"]; locale: string }) {
  const lines = lists.flatMap((list) => {
    const name = list.side === "followers" ? "Followers" : "Following";
    const counted =
      list.reasons.length > 0 || list.platformCount === null || list.platformCount === list.listed
        ? []
        : [
            `${name}: the platform counts ${formatCount(list.platformCount, locale)}, the list names ${formatCount(list.listed, locale)}.`,
          ];
    return [...counted, ...list.reasons.map((reason) => `${name}: ${problemText(reason)}`)];
  });
  if (lines.length === 0) return null;
  return (
    <ul className="mt-3 grid max-w-prose gap-1 text-small text-soft">
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}
