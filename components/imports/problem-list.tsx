import { problemText } from "#lib/display/problem-text.ts";
import type { ImportView } from "#lib/reports/import-view.ts";

const shown = 20;

/** At most twenty problems, refusals first; the rest is counted. */
export function ProblemList({ problems }: { problems: ImportView["problems"] }) {
  if (problems.length === 0) return null;
  const sentences = new Map(problems.map((problem) => [problemText(problem), problem.code.startsWith("E-")]));
  return (
    <ul className="grid max-w-prose gap-2">
      {[...sentences].slice(0, shown).map(([sentence, isRefusal]) => (
        <li
          key={sentence}
          className={`border-l-2 px-4 py-2 break-words ${isRefusal ? "border-mark bg-mark-wash" : "border-edge bg-wash"}`}
        >
          <bdi>{sentence}</bdi>
        </li>
      ))}
      {sentences.size > shown ? <li className="px-4 text-faint">and {sentences.size - shown} more</li> : null}
    </ul>
  );
}
