import { counted, type Facts } from "#lib/display/problem-facts.ts";
import type { Problem } from "#lib/importers/problem.ts";

/** What to know of an import that can go on. */
export function warningText(problem: Problem, facts: Facts): string | null {
  const { detail } = problem;
  switch (problem.code) {
    case "W-ROWS":
      if (detail === "list")
        return `${counted(facts, "row", "rows")} of this list could not be read, so it is incomplete.`;
      return `${facts.number("stored")} rows can be used, ${facts.number("merged")} are duplicates and were merged, ${counted(facts, "row", "rows")} could not be read; download them below. The lists with such rows are marked incomplete.`;
    case "W-VALUES":
      return valuesText(problem, facts);
    case "W-PARTIAL":
      return partialText(detail, facts);
    case "W-SUSPICIOUS":
      return suspiciousText(detail, facts);
    case "W-PART-MISSING":
      return missingText(detail, facts);
    case "W-OWNER":
      return `This export is of ${facts.text("found")}, not of ${facts.text("expected")}.`;
    case "W-SMALLER":
      return `This list has ${facts.number("listed")} people, the one before had ${facts.number("previous")}. Is it the whole list?`;
    case "W-GIVEN":
      return `${facts.file} lists what you gave, for example likes. The platform does not export likes that you received.`;
    case "W-FOLLOWING-ONLY":
      return detail === "mastodon"
        ? "This is the list of accounts you follow. Mastodon has no export of followers: save the answers of its server for them."
        : "This shows whom you follow, not who follows you. Add the list of followers to see your followers.";
    case "W-EMPTY-SECTION":
      return "The export says that one of its sections is empty. If that is wrong, it was made for a shorter date range.";
    case "W-DATE":
      return "Nothing in the export says when it was made. Check the date before you import it.";
    case "W-IGNORED":
      return ignoredText(detail, facts);
    case "W-ENCODING":
      return `${facts.file} is not UTF-8; it was read as ${facts.text("encoding")}. Check these names: ${facts.text("examples", "none")}.`;
    default:
      return null;
  }
}

function partialText(detail: string | undefined, facts: Facts): string {
  const kept = "It is kept as partial: nobody will be counted as having left.";
  switch (detail) {
    case "pages":
      return `${counted(facts, "account is", "accounts are")} in what was saved of this list, and nothing says that this is all of it: servers hand it out in pages. Add the other pages, and the answer that tells how many there are (verify_credentials of Mastodon, getProfile of Bluesky). ${kept}`;
    case "hidden":
      return `This list is empty, but the account has ${facts.number("platform")}: the server does not show them.`;
    default:
      return `Only ${facts.number("listed")} followers are in this file, but your insights say ${facts.number("platform")}. The export was probably limited to a date range. ${kept}`;
  }
}

function valuesText({ detail, place }: Problem, facts: Facts): string {
  const where = place ? ` (${place})` : "";
  switch (detail) {
    case "numbers":
      return `${facts.file}: ${counted(facts, "number", "numbers")} could not be read and ${facts.isOne ? "is" : "are"} shown as unknown${where}.`;
    case "columns":
      return `${facts.file}: ${counted(facts, "column was", "columns were")} ignored: ${facts.text("names")}.`;
    case "ambiguous-dates":
      return `${facts.file}: ${counted(facts, "date", "dates")} could be day first or month first and ${facts.isOne ? "is" : "are"} shown as unknown${where}. Write dates as 2026-05-07.`;
    case "words":
      return `${facts.file}: ${counted(facts, "answer", "answers")} could not be read and ${facts.isOne ? "is" : "are"} shown as unknown${where}. Write yes or no.`;
    case "ids":
      return `${facts.file} was changed by a spreadsheet: ${counted(facts, "id is", "ids are")} damaged. Upload the file as downloaded.`;
    default:
      return `${facts.file}: ${counted(facts, "date", "dates")} could not be read and ${facts.isOne ? "is" : "are"} shown as unknown${where}.`;
  }
}

function suspiciousText(detail: string | undefined, facts: Facts): string {
  switch (detail) {
    case "range-start":
      return `The oldest follower in this file is from ${facts.text("oldest")}, about ${facts.text("range")} before the export. The export was probably limited to that date range. It is kept as partial: nobody will be counted as having left.`;
    case "both":
      return `The oldest follower in this file is from ${facts.text("oldest")}, about ${facts.text("range")} before the export, though you have followed others since ${facts.text("following")}. The export was probably limited to a date range. It is kept as partial: nobody will be counted as having left.`;
    default:
      return `The oldest follower in this file is from ${facts.text("oldest")}, though you have followed others since ${facts.text("following")}. If the export was limited to a date range, the list is not whole.`;
  }
}

function missingText(detail: string | undefined, facts: Facts): string {
  const then = "Add it, or continue: the list is marked incomplete and nobody will be counted as having left.";
  switch (detail) {
    case "count":
      return `${facts.text("part")} should hold ${facts.number("expected")} records and holds ${facts.number("found")}. The list is marked incomplete and nobody will be counted as having left.`;
    case "archive":
      return "This is one part of an archive that comes in several ZIP files. Upload all of them together, or continue: the lists are marked incomplete and nobody will be counted as having left.";
    default:
      return `${facts.text("part", "A part")} is missing. ${then}`;
  }
}

function ignoredText(detail: string | undefined, facts: Facts): string {
  switch (detail) {
    case "copies":
      return `${counted(facts, "file was", "files were")} there twice with the same content and ${facts.isOne ? "counts" : "count"} once.`;
    case "older-export":
      return `More than one export was uploaded. The newest, ${facts.text("taken")}, is used; left aside: ${facts.text("names")}. Upload that one by itself.`;
    case "kinds":
      return `${facts.file}: ${counted(facts, "record tells", "records tell")} of nothing that anybody did to you, or ${facts.isOne ? "is a message" : "are messages"}, and ${facts.isOne ? "was" : "were"} left out.`;
    case "other-format":
      return `${counted(facts, "file", "files")} of another kind (${facts.text("label")}) ${facts.isOne ? "was" : "were"} left aside. Upload ${facts.isOne ? "it" : "them"} by ${facts.isOne ? "itself" : "themselves"}.`;
    default:
      return `${counted(facts, "file is", "files are")} not needed and not kept.`;
  }
}
