import type { Candidate } from "#lib/archives/candidate.ts";
import type { Collected } from "#lib/archives/collect-candidates.ts";
import { findFileKind } from "#lib/archives/container-kind.ts";
import type { Problem } from "#lib/importers/problem.ts";
import { decodeHead } from "#lib/importers/text-encoding.ts";
import type { Importer } from "#lib/importers/types.ts";

/** The one sentence that helps most when nothing of an upload is of use. */
export function nothingKnown(
  collected: Collected,
  unknown: readonly Candidate[],
  nearMisses: readonly Problem[],
  importers: readonly Importer[],
): Problem {
  const near = nearMisses.find((problem) => problem.code === "E-HTML") ?? nearMisses[0];
  if (near) return near.code === "W-EMPTY-SECTION" ? { ...near, code: "E-NODATA", detail: "empty-section" } : near;
  const page = unknown.find((candidate) => candidate.member === null && findFileKind(candidate.head) === "web-page");
  if (page) return { code: "E-TYPE", file: page.file, detail: "web-page" };
  const [useless] = collected.useless;
  if (useless && unknown.length === 0) return useless;

  const [first] = unknown;
  const file = first?.file ?? collected.candidates[0]?.file ?? collected.names[0] ?? "";
  const keys = unknown.length === 1 && first ? firstKeys(first) : [];
  return {
    code: "E-NODATA",
    file,
    detail: keys.length > 0 ? "unknown-keys" : "unknown",
    facts: {
      looked: importers.map((importer) => importer.label).join(", "),
      found: (keys.length > 0 ? keys : collected.names.slice(0, 5)).join(", ") || "nothing",
    },
  };
}

function firstKeys(candidate: Candidate): string[] {
  const text = decodeHead(candidate.head);
  if (!/^\s{0,100}[[{]/.test(text)) return [];
  const keys = text.slice(0, 16_384).matchAll(/"([^"\\]{1,40})"\s{0,10}:/g);
  return [...new Set([...keys].map((match) => match[1] ?? ""))].slice(0, 5);
}
