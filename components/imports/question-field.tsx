import { Checkbox } from "#components/ui/checkbox.tsx";
import type { ImportQuestion } from "#lib/reports/import-view.ts";

/** A question that only the owner can answer; nothing is booked before it is. */
export function QuestionField({ question }: { question: ImportQuestion }) {
  switch (question.kind) {
    case "owner":
      return (
        <Checkbox name="acceptOwner" value="yes">
          These files belong to <bdi>@{question.found}</bdi>, not to <bdi>@{question.expected}</bdi>. Import them all
          the same, because the account was renamed.
        </Checkbox>
      );
    case "smaller-list":
      return (
        <Checkbox name="acceptSmaller" value="yes">
          This list of {question.side === "followers" ? "followers" : "people you follow"} has {question.listed} people,
          the one before had {question.previous}. It is the whole list, not a part: count the others as gone.
        </Checkbox>
      );
    case "observed-at":
    case "profile":
      // Asked by the fields above.
      return null;
    default:
      return question satisfies never;
  }
}
