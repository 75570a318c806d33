import { text } from "node:stream/consumers";

/** The first line of standard input: for passwords, which do not belong among the arguments. */
export async function firstLineOfStdin(): Promise<string> {
  return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? "";
}
