import { expect, test } from "vitest";
import { contentDigest, digestFile } from "#components/imports/digest-file.ts";

const quiet = new AbortController().signal;

test("the digest is that of FIPS 180-2 for its example", async () => {
  const digest = await digestFile(new Blob(["abc"]), () => {}, quiet);
  expect(Buffer.from(digest).toString("hex")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("an empty file has a digest too, and the header carries it in base64", async () => {
  const digest = await digestFile(new Blob([]), () => {}, quiet);
  expect(contentDigest(digest)).toBe("sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");
});

test("what was read is told, and adds up to the size", async () => {
  let read = 0;
  await digestFile(
    new Blob(["x".repeat(300_000)]),
    (bytes) => {
      read += bytes;
    },
    quiet,
  );
  expect(read).toBe(300_000);
});

test("an aborted upload stops reading", async () => {
  await expect(digestFile(new Blob(["abc"]), () => {}, AbortSignal.abort())).rejects.toThrow();
});
