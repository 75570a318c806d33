import sharp from "sharp";
import { expect, test } from "vitest";
import { cleanLogo, logoBytesMax } from "#lib/services/reports/clean-logo.ts";
import { madePng } from "#lib/testing/made-png.ts";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0b6b5f" } });

async function cleaned(upload: Buffer) {
  const logo = await cleanLogo(upload);
  if (!logo.ok) throw new Error(logo.code);
  return { bytes: logo.value, ...(await sharp(logo.value).metadata()) };
}

test("a logo is drawn anew as a PNG of at most 512 pixels a side, and keeps its shape", async () => {
  expect(await cleaned(await picture(1500, 500).png().toBuffer())).toMatchObject({
    format: "png",
    width: 512,
    height: 171,
  });
  // A small one is not blown up.
  expect(await cleaned(await picture(40, 30).jpeg().toBuffer())).toMatchObject({
    format: "png",
    width: 40,
    height: 30,
  });
});

test("of the file itself nothing is kept: no place, no owner, no orientation to be read elsewhere", async () => {
  const upload = await picture(300, 100)
    .withExif({ IFD0: { Copyright: "canary.photographer" }, IFD3: { GPSLatitude: "46/1 3/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const logo = await cleaned(upload);
  // Turned as it was meant to be seen.
  expect([logo.width, logo.height, logo.orientation, logo.exif]).toEqual([100, 300, undefined, undefined]);
  const marked = await picture(30, 30)
    .withExif({ IFD0: { Copyright: "canary.photographer" } })
    .png()
    .toBuffer();
  expect((await cleaned(marked)).bytes.toString("latin1")).not.toContain("canary");
});

test("colours for print become colours for a screen", async () => {
  const upload = await picture(30, 30).toColourspace("cmyk").jpeg().toBuffer();
  expect(await cleaned(upload)).toMatchObject({ space: "srgb" });
});

test("a picture with much detail stays small enough for a page", async () => {
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const upload = await sharp({ create: { width: 600, height: 600, channels: 3, background: "#fff", noise } })
    .png()
    .toBuffer();
  expect((await cleaned(upload)).bytes.length).toBeLessThan(300 * 1024);
});

test("a small file that claims 30,000 by 30,000 pixels is refused before it is unpacked", async () => {
  const bomb = madePng(30_000, 30_000);
  expect(bomb.length).toBeLessThan(200_000);
  const before = process.memoryUsage().rss;
  expect(await cleanLogo(bomb)).toEqual({ ok: false, code: "too-many-pixels" });
  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  expect(await cleanLogo(madePng(16_000_001, 1))).toEqual({ ok: false, code: "too-many-pixels" });
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["text", Buffer.from("a logo")],
  [
    "a vector picture with a script",
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`),
  ],
  ["a GIF", Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1")],
  ["a PNG that is only a beginning", Buffer.concat([madePng(8, 8).subarray(0, 8), Buffer.from("nonsense")])],
  ["a JPEG that is only a beginning", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
  ["half a PNG", madePng(400, 400).subarray(0, 60)],
  ["a PNG without width", madePng(0, 5)],
])("%s is no picture", async (_name, upload) => {
  expect(await cleanLogo(upload)).toEqual({ ok: false, code: "no-picture" });
});

test("more than 2 MB are refused unread", async () => {
  expect(await cleanLogo(Buffer.alloc(logoBytesMax + 1))).toEqual({ ok: false, code: "too-large" });
});
