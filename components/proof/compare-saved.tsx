"use client";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { buttonLook } from "#components/ui/button-look.ts";
import { cellLook, headLook, tableLook } from "#components/ui/table-look.ts";
import { type DifferingField, differingFields } from "#lib/reports/differing-fields.ts";

/** Content is some hundred kilobytes; what is much larger was never one of these files. */
const maxBytes = 32 * 1024 * 1024;
const shown = 100;

type Compared =
  | { kind: "none" }
  | { kind: "reading" }
  | { kind: "refused"; says: string }
  | { kind: "compared"; name: string; fields: DifferingField[]; total: number };

/** Holds a file that was saved earlier against what the report says now. The file stays in the browser. */
export function CompareSaved({ contentAddress }: { contentAddress: string }) {
  const [compared, setCompared] = useState<Compared>({ kind: "none" });
  return (
    <div>
      <FileTrigger
        acceptedFileTypes={["application/json", ".json"]}
        onSelect={async (files) => {
          const file = files?.[0];
          if (!file) return;
          setCompared({ kind: "reading" });
          setCompared(await compare(file, contentAddress));
        }}
      >
        <AriaButton className={buttonLook("plain")}>Compare with a file that you saved</AriaButton>
      </FileTrigger>
      <div role="status" className="mt-4">
        <Outcome compared={compared} />
      </div>
    </div>
  );
}

function Outcome({ compared }: { compared: Compared }) {
  switch (compared.kind) {
    case "none":
      return null;
    case "reading":
      return <p className="text-soft">Comparing ...</p>;
    case "refused":
      return <p className="max-w-prose text-mark">{compared.says}</p>;
    case "compared":
      return compared.total === 0 ? (
        <p className="max-w-prose">
          Nothing differs: the report says what <bdi>{compared.name}</bdi> says, down to the last figure.
        </p>
      ) : (
        <Differences compared={compared} />
      );
  }
}

function Differences({ compared }: { compared: Extract<Compared, { kind: "compared" }> }) {
  const { name, fields, total } = compared;
  return (
    <>
      <p className="max-w-prose">
        {total === 1 ? "One thing differs" : `${total} things differ`} from <bdi>{name}</bdi>
        {total > fields.length ? `; the first ${fields.length} are shown` : ""}.
      </p>
      <div className="mt-3 overflow-x-auto">
        <table className={tableLook}>
          <thead>
            <tr>
              {["Place", "In your file", "Now"].map((head) => (
                <th key={head} scope="col" className={headLook}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ path, before, after }) => (
              <tr key={path}>
                <th scope="row" className={`${cellLook} text-left font-medium break-all`}>
                  {path || "the whole"}
                </th>
                <td className={`${cellLook} break-all`}>{told(before)}</td>
                <td className={`${cellLook} break-all`}>{told(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function told(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)} ...` : text;
}

async function compare(file: File, contentAddress: string): Promise<Compared> {
  if (file.size > maxBytes) return refused("This file is too large to be the content of a report.");
  const saved = parsed(await file.text());
  if (saved === undefined) return refused("This file is not JSON. Choose the content that you saved from this page.");
  // Asked for anew: a link that was taken back since answers nothing more (threats S3).
  const response = await fetch(contentAddress, { cache: "no-store" });
  if (!response.ok) return refused("The report is not to be had any more: its link may have been revoked.");
  return { kind: "compared", name: file.name, ...differingFields(saved, await response.json(), shown) };
}

function refused(says: string): Compared {
  return { kind: "refused", says };
}

/** Undefined = no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return;
    throw error;
  }
}
