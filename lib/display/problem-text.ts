import { fileTypeText } from "#lib/display/file-type-text.ts";
import { noDataText } from "#lib/display/no-data-text.ts";
import { counted, type Facts, readFacts } from "#lib/display/problem-facts.ts";
import { warningText } from "#lib/display/warning-text.ts";
import type { Problem } from "#lib/importers/problem.ts";

/** Whole sentences for a problem: which file, what, where, what to do, and that nothing was changed (threats 1). */
export function problemText(problem: Problem): string {
  const facts = readFacts(problem);
  return warningText(problem, facts) ?? `${refusalText(problem, facts)} Nothing was changed.`;
}

function refusalText(problem: Problem, facts: Facts): string {
  const { file } = facts;
  const { detail } = problem;
  switch (problem.code) {
    case "E-EMPTY":
      return emptyText(file, detail);
    case "E-TYPE":
      return fileTypeText(file, detail);
    case "E-TOOBIG":
      return tooBigText(detail, facts);
    case "E-ZIPPASS":
      return `${file} is password-protected. Remove the password and upload it again.`;
    case "E-ZIPBAD":
      return `${file} is damaged or incomplete (${damageText(detail)}${facts.place ? `: ${facts.place}` : ""}). Download it again, or unpack and re-zip it.`;
    case "E-ZIPPATH":
      return `${file} contains an entry with an unsafe path or link (${facts.place ?? "unnamed"}). Ask for a new export, or unpack it yourself and upload the single files.`;
    case "E-ZIPNEST":
      return `${file} contains another archive (${facts.place ?? "unnamed"}). Unpack it and upload the inner one.`;
    case "E-NODATA":
      return noDataText(detail, facts);
    case "E-HTML":
      return `${file} is the HTML version of an export${facts.place ? ` (${facts.place})` : ""}. Request the export again and choose JSON as format and All time as date range.`;
    case "E-CSV":
      return `${file}${facts.place ? `, ${facts.place}` : ""}: ${csvText(detail, facts)}`;
    case "E-JSON":
      return `${file} is not valid JSON${facts.place ? ` at ${facts.place}` : ""} (${jsonText(detail)}). Download it again and upload it as it is.`;
    case "E-ENC":
      return `${file} is not UTF-8 text. Save it as UTF-8 and upload it again.`;
    case "E-NOROWS":
      return `None of the ${counted(facts, "record", "records")} in ${file} has a usable ${facts.text("needed", "handle")}. Most common reason: ${reasonText(facts.text("reason"))} (${facts.number("times")}).`;
    case "E-DUPFILE":
      return `This file was already imported${facts.has("date") ? ` on ${facts.text("date")}` : ""}.`;
    case "E-BUSY":
      return busyText(detail, facts);
    case "E-QUOTA":
      return `The storage limit is reached (${facts.bytes("used")} of ${facts.bytes("max")}). Finish or cancel the imports that are still open first.`;
    case "E-INT":
      return internalText(detail, facts);
    case "E-USAGE":
      return detail ?? "The request was not understood. Reload the page and try again.";
    default:
      return `${file} could not be read.`;
  }
}

function emptyText(file: string, detail: string | undefined): string {
  switch (detail) {
    case "no-rows":
      return `${file} has the right form but no rows.`;
    case "no-files":
      return "No file has arrived. Choose a file and upload it again.";
    case "empty-archive":
      return `${file} is an archive with nothing in it.`;
    default:
      return `${file} is empty. Choose the file again; if it is still empty, download it once more.`;
  }
}

function busyText(detail: string | undefined, facts: Facts): string {
  switch (detail) {
    case "uploads":
      return "Too many files are arriving at once. Try again in a moment.";
    case "no-room":
      return `${facts.file} was not stored, because this server has no room left. Try again later, or tell whoever runs it.`;
    case "requests":
      return "You asked for too much within a minute. Try again in a minute.";
    default:
      return facts.has("place")
        ? `Your import is number ${facts.number("place")} in line.`
        : "Too many imports are running. Try again in a few minutes.";
  }
}

function tooBigText(detail: string | undefined, facts: Facts): string {
  const { file, place } = facts;
  const at = place ? ` (${place})` : "";
  const bytes = (what: string) =>
    `${file} is too large${at}: ${what} is ${facts.has("found") ? facts.bytes("found") : "more than that"}, the limit is ${facts.bytes("limit")}.`;
  const number = (what: string) =>
    `${file} is too large${at}: ${what} is ${facts.has("found") ? facts.number("found") : "more than that"}, the limit is ${facts.number("limit")}.`;
  switch (detail) {
    case "upload":
      return `${bytes("the upload")} Upload the single files instead, for example followers_1.json and following.json.`;
    case "unpacked":
      return `${bytes("the unpacked size")} Upload the single files instead.`;
    case "member":
      return bytes("the unpacked size of one file");
    case "ratio":
      return `${file} is too large${at}: it unpacks to more than ${facts.number("limit")} times its size, which no export does.`;
    case "entries":
      return `${number("the number of files in it")} Upload the single files instead.`;
    case "rows":
      return number("the number of rows");
    case "columns":
      return number("the number of columns");
    case "record":
      return bytes("one record");
    case "line":
      return bytes("one line");
    case "field":
      return bytes("one cell");
    default:
      return bytes("its size");
  }
}

function damageText(detail: string | undefined): string {
  switch (detail) {
    case "truncated":
      return "its end is missing";
    case "split":
      return "it is one volume of a split archive";
    case "count":
      return "it holds other files than its directory counts";
    case "duplicate":
      return "two files have one name";
    case "overlap":
      return "files overlap";
    case "checksum":
      return "a checksum is wrong";
    case "size":
      return "a file has another size than stated";
    case "method":
      return "it is packed in a way that is not supported";
    case "headers":
      return "a file contradicts the directory";
    case "hangs":
      return "reading it took too long";
    default:
      return "its directory cannot be read";
  }
}

function csvText(detail: string | undefined, facts: Facts): string {
  const columns = `Columns found: ${facts.text("found", "none")}; needed: ${facts.text("needed")}.`;
  switch (detail) {
    case "unclosed-quote":
      return "a quote is opened here and never closed. Correct it, or export the file again.";
    case "header-missing":
      return `there is no header row. ${columns}`;
    case "column-twice":
      return `the column ${facts.text("column")} occurs twice, so its values are not certain. ${columns}`;
    case "column-missing":
      return `a column is missing. ${columns}`;
    default:
      return `the table cannot be read. ${columns}`;
  }
}

function jsonText(detail: string | undefined): string {
  switch (detail) {
    case "ends-early":
      return "it ends early";
    case "too-deep":
      return "it is nested too deeply";
    case "trailing":
      return "something follows after its end";
    case "not-a-script":
      return "it is not a data file of X";
    default:
      return "an unexpected character";
  }
}

/** Why a row could not be read, as FlagReason of lib/importers/types.ts names it. */
export function reasonText(reason: string): string {
  switch (reason) {
    case "missing-handle":
      return "no handle";
    case "bad-handle":
      return "not a valid handle";
    case "bad-date":
      return "the date cannot be read";
    case "bad-number":
      return "the number cannot be read";
    case "bad-kind":
      return "unknown kind of interaction";
    case "ragged-row":
      return "more cells than columns";
    case "bad-text":
      return "characters that are no text";
    case "not-a-record":
      return "not a record";
    case "handles-disagree":
      return "two different handles in one record";
    case "no-name":
      return "no id";
    default:
      return "it cannot be read";
  }
}

function internalText(detail: string | undefined, facts: Facts): string {
  const reference = facts.has("reference") ? ` Reference ${facts.text("reference")}.` : "";
  return detail === "not-whole"
    ? `${facts.file} did not arrive whole and was not stored. Upload it again.${reference}`
    : `Something went wrong on our side. Your file is kept and can be tried again.${reference}`;
}
