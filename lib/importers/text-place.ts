/** Line and column, both from 1, of a byte of a UTF-8 text. Columns count characters. */
export async function findTextPlace(
  text: AsyncIterable<Uint8Array>,
  offset: number,
): Promise<{ line: number; column: number }> {
  let line = 1;
  let column = 1;
  let left = offset;
  for await (const chunk of text) {
    for (const byte of chunk.subarray(0, left)) {
      if (byte === 0x0a) {
        line += 1;
        column = 1;
        // A character counts once: the bytes that continue it do not.
      } else if ((byte & 0xc0) !== 0x80) column += 1;
    }
    left -= chunk.length;
    if (left <= 0) break;
  }
  return { line, column };
}
