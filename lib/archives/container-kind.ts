import { decodeHead, findByteOrderMark } from "#lib/importers/text-encoding.ts";

export const fileKinds = [
  "empty",
  "zip",
  "split-zip",
  "gzip",
  "tar",
  "7z",
  "rar",
  "pdf",
  "image",
  "video",
  "old-office",
  "database",
  "car",
  "web-page",
  "text",
  "binary",
] as const;
export type FileKind = (typeof fileKinds)[number];

const signatures: [FileKind, number[]][] = [
  ["split-zip", [0x50, 0x4b, 0x07, 0x08, 0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["split-zip", [0x50, 0x4b, 0x07, 0x08]],
  ["gzip", [0x1f, 0x8b]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["rar", ascii("Rar!\x1a\x07")],
  ["pdf", ascii("%PDF-")],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", ascii("GIF8")],
  ["old-office", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["database", ascii("SQLite format 3\0")],
];

/** What a file is by its first bytes; its name is not asked (threats U5). */
export function findFileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return "empty";
  for (const [kind, signature] of signatures) if (startsWith(head, signature, 0)) return kind;
  if (startsWith(head, ascii("ustar"), 257)) return "tar";
  if (startsWith(head, ascii("RIFF"), 0) && startsWith(head, ascii("WEBP"), 8)) return "image";
  if (startsWith(head, ascii("ftyp"), 4)) return startsWith(head, ascii("hei"), 8) ? "image" : "video";
  // A CAR starts with a length and {roots, version} in CBOR.
  const start = Buffer.from(head.subarray(0, 100)).toString("latin1");
  if (start.includes("eroots") && start.includes("gversion")) return "car";
  return textKind(head);
}

function textKind(head: Uint8Array): FileKind {
  const isUtf16 = findByteOrderMark(head)?.encoding.startsWith("utf-16") ?? false;
  if (!isUtf16 && isMostlyControl(head.subarray(0, 4096))) return "binary";
  const text = decodeHead(head).trimStart().slice(0, 1024).toLowerCase();
  if (text === "") return "empty";
  return /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,500}>\s{0,20})?<(?:!doctype html|html|head|body)\b/.test(text)
    ? "web-page"
    : "text";
}

/** A stray NUL in a table is a bad row; a file full of control characters is no text. */
function isMostlyControl(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  return controls > bytes.length / 50;
}

function ascii(text: string): number[] {
  return [...Buffer.from(text, "latin1")];
}

function startsWith(bytes: Uint8Array, signature: number[], at: number): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}
