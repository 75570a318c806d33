import { expect, test } from "vitest";
import { readSmallJson } from "#lib/services/import/read-small-json.ts";

async function* body(...parts: string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield Buffer.from(part, "latin1");
}

test("a body in pieces is read whole, up to the limit", async () => {
  expect(await readSmallJson(body('{"a"', ":1}"), 7)).toEqual({ ok: true, value: { a: 1 } });
});

test("U2: one that goes on for ever is read no further than the limit", async () => {
  let sent = 0;
  async function* endless() {
    for (;;) yield Buffer.from(String(sent++).slice(-1));
  }
  expect(await readSmallJson(endless(), 100)).toEqual({ ok: false, code: "too-large" });
  expect(sent).toBe(101);
});

test.each([null, body(), body("nonsense"), body('"\xff"')])(
  "what is no JSON in UTF-8 is said to be none",
  async (chunks) => {
    expect(await readSmallJson(chunks, 100)).toEqual({ ok: false, code: "not-json" });
  },
);
