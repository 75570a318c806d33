import pg from "pg";
import { expect, test } from "vitest";
import { loggableError } from "#lib/jobs/loggable-error.ts";

test("L2: an error of the database is told by its code, never with the row it quotes", () => {
  const error = new pg.DatabaseError('invalid input syntax for type uuid: "@lena.keramik"', 1, "error");
  error.code = "22P02";
  error.detail = "Key (handle)=(lena.keramik) already exists.";
  error.where = 'COPY staging_listed, line 1: "lena.keramik"';
  const told = loggableError(new Error("import failed", { cause: error }));
  expect(JSON.stringify(told)).not.toContain("lena");
  expect(told).toMatchObject({ message: "import failed", cause: { code: "22P02" } });
});

test("L2: what JSON.parse could not read is not quoted", () => {
  try {
    JSON.parse('{"value": lena.keramik}');
  } catch (error) {
    expect(JSON.stringify(loggableError(error))).not.toContain("lena");
    expect(loggableError(error)).toMatchObject({ name: "SyntaxError" });
  }
  expect.assertions(2);
});

test("what is thrown without being an error is not told either", () => {
  expect(loggableError("@lena.keramik")).toEqual({ name: "unknown" });
});
