import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { madeView } from "#components/reports/document/pdf/made-view.ts";
import { drawPicture } from "./draw-picture.tsx";

vi.setConfig({ testTimeout: 60_000 });

test("the picture has the size that places ask for, and is small", async () => {
  for (const view of [null, madeView()]) {
    const picture = await drawPicture(view);
    const { format, width, height, exif, xmp } = await sharp(picture).metadata();
    expect({ format, width, height, exif, xmp }).toEqual({ format: "png", width: 1200, height: 630 });
    expect(picture.length).toBeLessThan(100_000);
  }
});

test("S7: without data it is the same for every report", async () => {
  expect((await drawPicture(null)).equals(await drawPicture(null))).toBe(true);
});

test("with data it says what the report says", async () => {
  const one = await drawPicture(madeView());
  expect(one.equals(await drawPicture(madeView()))).toBe(true);
  for (const changes of [{ title: "Another" }, { summary: "Nobody came." }, { sections: [] }, { accent: "#7a1f5c" }]) {
    expect(one.equals(await drawPicture(madeView(changes)))).toBe(false);
  }
});

test.each([
  "\u202egnp.exe\u2066",
  "日本語 👍🏽 שלום",
  "<svg onload=alert(1)>&amp;",
  "W".repeat(120),
  `Z${"\u0335\u0321".repeat(30)}algo`,
  "",
])("C1, C6: %j neither throws nor leaves the margins", async (text) => {
  const picture = await drawPicture(madeView({ title: text, summary: text.repeat(3), subject: `@${text}` }));
  // A strip along each edge is paper and nothing else.
  for (const strip of [
    { left: 0, top: 0, width: 60, height: 630 },
    { left: 1150, top: 0, width: 50, height: 630 },
    { left: 0, top: 0, width: 1200, height: 40 },
    { left: 0, top: 600, width: 1200, height: 30 },
  ]) {
    const { channels } = await sharp(await sharp(picture).extract(strip).toBuffer())
      .removeAlpha()
      .stats();
    for (const { min, max } of channels) expect(max - min).toBeLessThan(4);
  }
});
