import { readFile, writeFile } from "node:fs/promises";
import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { signatureTexts } from "#lib/display/signature-text.ts";
import { type DifferingField, differingFields } from "#lib/reports/differing-fields.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { type CheckedIssue, checkIssue } from "#lib/services/reports/check-issue.ts";

type CheckOptions = {
  /** Null = the latest issue. */
  issue: string | null;
  /** A file that was saved from the page of proof. */
  against: string | null;
  /** Where the content goes as it stands now, byte for byte what the digest is of. */
  save: string | null;
};

const most = 100;

/** Computes the digest of a report anew and says what differs. Refused where it is not what was published. */
export async function reportCheck(scope: OwnerScope, reportId: string, options: CheckOptions): Promise<Answer> {
  const number = options.issue === null ? null : Number(options.issue);
  if (number !== null && !(Number.isInteger(number) && number > 0)) {
    throw new CommandRefused("E-USAGE", "--issue is a number from 1.");
  }
  const saved = options.against === null ? null : await readSaved(options.against);
  const checked = await checkIssue(scope, reportId, number);
  if (!checked) throw new CommandRefused("E-USAGE", "There is no such report, or no such issue of it.");
  if (options.save !== null) await writeFile(options.save, checked.text);
  const { fields, total } = saved === null ? { fields: [], total: 0 } : differingFields(saved, checked.content, most);
  const { isIntact, digest, recomputed, signature, publicKey } = checked;
  const json = {
    reportId,
    issue: checked.number,
    intact: isIntact,
    digest,
    recomputed,
    signature,
    publicKey,
    ...(saved === null ? {} : { differs: fields, differences: total }),
  };
  const isRight = isIntact && signature !== "broken" && total === 0;
  const text = lines(checked, saved === null ? null : fields, total).join("\n");
  if (!isRight) throw new CommandRefused("E-CHANGED", text, json);
  return { json, text };
}

function lines(checked: CheckedIssue, fields: DifferingField[] | null, total: number): string[] {
  const { number, isIntact, digest, recomputed, signature } = checked;
  return [
    `Issue ${number}: ${isIntact ? "it says what it said" : "its content is not what was published"}; ${signatureTexts[signature]}.`,
    `SHA-256 as published ${digest}`,
    `SHA-256 computed now ${recomputed}`,
    ...(fields === null ? [] : [total === 0 ? "Nothing differs from the file." : `Differs from the file: ${total}`]),
    ...(fields ?? []).map(({ path, before, after }) => `  ${path}: ${told(before)} -> ${told(after)}`),
  ];
}

function told(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200);
}

async function readSaved(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new CommandRefused("E-JSON", `${path} is not JSON.`, {}, { file: path });
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new CommandRefused("E-USAGE", `There is no file ${path}.`, {}, { file: path });
    }
    throw error;
  }
}
