/** A page, picture or file of an issue, as it is stored and sent. `type` is that of the response. */
export type DrawnPage = { name: string; type: string; body: Buffer };

type Head = { name: string; type: string; bytes: number };

/** Pages one after the other, behind a line that says what and how long they are. */
export function writePages(pages: readonly DrawnPage[]): Buffer {
  const heads: Head[] = pages.map(({ name, type, body }) => ({ name, type, bytes: body.length }));
  return Buffer.concat([Buffer.from(`${JSON.stringify(heads)}\n`), ...pages.map((page) => page.body)]);
}

export function readPages(drawn: Buffer): DrawnPage[] {
  const line = drawn.indexOf("\n");
  // Written by the program beside this one.
  const heads = JSON.parse(drawn.subarray(0, line).toString()) as Head[];
  let at = line + 1;
  return heads.map(({ name, type, bytes }) => {
    const body = drawn.subarray(at, at + bytes);
    at += bytes;
    return { name, type, body };
  });
}
