import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { madeChart, madeView } from "#components/reports/document/pdf/made-view.ts";
import { page } from "#components/reports/document/pdf/paper-look.ts";
import type { ReportBlock, ReportSection } from "#lib/reports/report-view.ts";
import { drawPdf } from "./draw-pdf.tsx";
import { readPdf, type SetText } from "./read-pdf.ts";

// Each draws and reads a file, some of them dozens.
vi.setConfig({ testTimeout: 60_000 });

const publishedAt = "2026-05-12T08:00:00.000Z";
const input = { view: madeView(), charts: new Map([["proof", madeChart()]]), logoPng: null, publishedAt };
const textOf = (texts: SetText[]) => texts.map(({ text }) => text).join("\n");

test("each page says what the report says, in its order, with a header and a footer", async () => {
  const { pages, outline } = await readPdf(await drawPdf(input));
  expect(pages).toHaveLength(2);
  const [first = "", second = ""] = pages.map(textOf);
  for (const text of [
    "Spring at the pottery",
    "@lena.keramik on Instagram · 8 May 2025 – 7 May 2026",
    "1,204 followers",
    "Thank you for a good year.",
    "2,984",
    "not known yet",
    "The number and the people",
    "Follow-back push",
    "Dotted: two weeks in August without an upload",
  ]) {
    expect(first).toContain(text);
  }
  for (const text of ["Where 2,984 followers stand", "no sign yet", "50.3 %", "Method", "version 3"]) {
    expect(second).toContain(text);
  }
  for (const [index, text] of [first, second].entries()) {
    expect(text).toContain("Published 12 May 2026 and frozen since.");
    expect(text).toContain("counted, never named.");
    expect(text).toContain(`Page ${index + 1} of 2`);
  }
  // The running header is the title again, on every page but the one that has it.
  expect(second).toContain("Spring at the pottery");
  expect(first.split("Spring at the pottery")).toHaveLength(2);
  expect(outline).toEqual(["The number and the people", "Where 2,984 followers stand", "Method"]);
});

test("no text lies on another or outside the margins", async () => {
  for (const report of [input, { ...input, view: madeView({ sections: [...input.view.sections, posts(70)] }) }]) {
    for (const texts of (await readPdf(await drawPdf(report))).pages) expectTidy(texts);
  }
});

test("a table goes on with its head, and its rows are whole and all there", async () => {
  const { pages } = await readPdf(await drawPdf({ ...input, view: madeView({ sections: [posts(40)] }) }));
  expect(pages.length).toBeGreaterThan(1);
  for (const texts of pages) expect(textOf(texts)).toContain("Newcomers");
  const rows = pages.flatMap((texts) => texts.filter(({ text }) => /^Post \d+$/.test(text)));
  expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: 40 }, (_, index) => `Post ${index}`));
  expect(pages.map(textOf).join()).not.toContain("40 of");
});

test("a table of more rows than a reader of paper wants says how many there are", async () => {
  const { pages } = await readPdf(await drawPdf({ ...input, view: madeView({ sections: [posts(1200)] }) }));
  expect(pages.map(textOf).join()).toContain("40 of 1,200 rows. The page of this report has them all.");
});

test("a small table stands on one page", async () => {
  for (let lines = 14; lines < 24; lines += 1) {
    const words = Array.from({ length: lines }, (_, index) => [{ text: `Line ${index}.`, href: null }]);
    const { pages } = await readPdf(await drawPdf({ ...input, view: madeView({ words, sections: [posts(8)] }) }));
    const texts = pages.find((page) => textOf(page).includes("Posts by what they brought")) ?? [];
    expect(textOf(texts)).toContain("Post 7");
  }
});

test("a heading never stands at the foot of a page without what it heads", async () => {
  // The words above push the heading over the foot of the page, by a line each time.
  for (let lines = 22; lines < 32; lines += 1) {
    const words = Array.from({ length: lines }, (_, index) => [{ text: `Line ${index}.`, href: null }]);
    const { pages } = await readPdf(await drawPdf({ ...input, view: madeView({ words, sections: [posts(4)] }) }));
    const texts = pages.find((page) => textOf(page).includes("Posts by what they brought")) ?? [];
    expect(textOf(texts)).toContain("Post 1");
  }
});

test("a chart stands whole on one page", async () => {
  const [, proof] = input.view.sections;
  if (!proof) throw new Error("no section");
  for (let lines = 10; lines < 40; lines += 5) {
    const words = Array.from({ length: lines }, (_, index) => [{ text: `Line ${index}.`, href: null }]);
    const { pages } = await readPdf(await drawPdf({ ...input, view: madeView({ words, sections: [proof] }) }));
    const texts = pages.find((page) => textOf(page).includes("The number and the people")) ?? [];
    for (const text of ["Follow-back push", "May", "100", "Dotted"]) expect(textOf(texts)).toContain(text);
    expectTidy(texts);
  }
});

test("equal reports give equal bytes, and the file tells its title and the product and nothing more", async () => {
  const [one, other] = [await drawPdf(input), await drawPdf(input)];
  expect(one.equals(other)).toBe(true);
  const { info } = await readPdf(one);
  expect(info).toMatchObject({
    Title: "Spring at the pottery",
    Producer: "Rapport",
    Creator: "Rapport",
    CreationDate: "D:20260512080000Z",
  });
  for (const key of ["Author", "Subject", "Keywords", "ModDate", "Custom"]) expect(info).not.toHaveProperty(key);
});

test("every font is in the file, as the letters that are used, and the file is small", async () => {
  const file = await drawPdf(input);
  const text = file.toString("latin1");
  const fonts = [...text.matchAll(/\/BaseFont \/(\S+)/g)].map((match) => match[1]);
  expect(new Set(fonts.map((font) => font?.replace(/^[A-Z]{6}\+/, "")))).toEqual(
    new Set(["Inter-Regular", "Inter-Medium", "SourceSerif4-Regular", "SourceSerif4-Medium"]),
  );
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+/);
  expect(text.match(/\/FontFile[23]? /g)).toHaveLength(4);
  expect(file.length).toBeLessThan(100_000);
});

test("C2: a link is one where the view says so, and text everywhere else", async () => {
  const words = [
    [
      { text: "https://evil.example/ ", href: null },
      { text: "here", href: "https://bsky.app/profile/lena.example" },
    ],
  ];
  const { links } = await readPdf(await drawPdf({ ...input, view: madeView({ words }) }));
  expect(links).toEqual(["https://bsky.app/profile/lena.example"]);
});

test("a logo and an accent are drawn, whatever the shape of the logo", async () => {
  const plain = await drawPdf(input);
  for (const [width, height] of [
    [512, 8],
    [8, 512],
    [1, 1],
  ] as const) {
    const logoPng = await sharp({ create: { width, height, channels: 4, background: "#c02020" } })
      .png()
      .toBuffer();
    const file = await drawPdf({ ...input, logoPng, view: madeView({ accent: "#7a1f5c" }) });
    expect(file.toString("latin1")).toContain("/Subtype /Image");
    expect(file.equals(plain)).toBe(false);
    expect((await readPdf(file)).pages).toHaveLength(2);
  }
});

const hostile = [
  "\u202egnp.exe\u202c\u2066\u200b\u200f",
  "👩‍👩‍👧‍👦🇩🇪👍🏽 ❤️",
  "日本語のレポート 한국어 中文",
  "שלום עולם مرحبا بالعالم",
  '<script>alert(1)</script>"&amp;]]>',
  `Z${"\u0335\u0321\u0322".repeat(20)}algo`,
  "W".repeat(120),
  "\u0000\u0007\ud800 \ufffe",
  "Ελληνικά, Русский, Tiếng Việt, Œuvre, ﬁ",
];

test.each(hostile)("C1, C6: %j neither throws nor leaves its place", async (text) => {
  const chart = madeChart(text);
  const sections = input.view.sections.map(
    (section): ReportSection => ({
      ...section,
      title: text,
      says: text,
      blocks: section.blocks.map((block) => withText(block, text)),
    }),
  );
  const view = madeView({
    title: text,
    subject: `@${text}`,
    footer: `${text} ${text}`,
    words: [[{ text, href: null }]],
    sections,
  });
  const { pages, info } = await readPdf(await drawPdf({ ...input, view, charts: new Map([["proof", chart]]) }));
  for (const texts of pages) {
    for (const set of texts) expectInside(set);
    expect(textOf(texts)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\ufffd]/);
  }
  expect(String(info.Title ?? "")).not.toMatch(/[\u202a-\u202e]/);
});

test("letters that the fonts lack are told once at the end, and not drawn as boxes", async () => {
  const file = await drawPdf({ ...input, view: madeView({ title: "日本語 2026 👍" }) });
  const { pages } = await readPdf(file);
  const text = pages.map(textOf).join("\n");
  expect(text).toContain("[…] 2026");
  expect(text).toContain("stands for letters that the fonts of this file do not hold");
  const without = (await readPdf(await drawPdf(input))).pages.map(textOf).join("\n");
  expect(without).not.toContain("stands for letters");
});

function posts(rows: number): ReportSection {
  return {
    id: "posts",
    title: "Posts by what they brought",
    says: "Posts of the range.",
    info: null,
    blocks: [
      {
        kind: "table",
        id: "posts",
        caption: "Posts",
        numeric: [false, false, true, true],
        csv: "",
        table: {
          heads: ["Post", "Says", "People", "Newcomers"],
          rows: Array.from({ length: rows }, (_, index) => [
            `Post ${index}`,
            index % 3 === 0
              ? "A text that is long, as texts of posts are, and has to wrap in its column. ".repeat(2)
              : "Short",
            `${index}`,
            "1,234,567",
          ]),
        },
      },
    ],
  };
}

function withText(block: ReportBlock, text: string): ReportBlock {
  switch (block.kind) {
    case "headline":
      return { ...block, headline: { parts: [{ text, tone: "genuine" }], says: [text] } };
    case "tiles":
      return {
        ...block,
        tiles: block.tiles.map((tile) => ({ ...tile, label: text, value: text, suffix: text, note: text })),
      };
    case "table":
      return { ...block, table: { heads: block.table.heads, rows: [block.table.heads.map(() => text)] } };
    case "terms":
      return { ...block, lines: [{ term: text, text, isCode: false }] };
    case "note":
      return { ...block, text };
    default:
      return block;
  }
}

function expectInside({ x, width, y, text }: SetText) {
  expect(x, text).toBeGreaterThan(page.side - 2);
  expect(x + width, text).toBeLessThan(page.width - page.side + 2);
  expect(y, text).toBeGreaterThan(10);
  expect(y, text).toBeLessThan(page.height - 20);
}

/** Boxes of the letters without what hangs below the line; lines of one paragraph lie close. */
function expectTidy(texts: SetText[]) {
  for (const [index, one] of texts.entries()) {
    expectInside(one);
    for (const other of texts.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x + 0.5 ||
        other.x + other.width <= one.x + 0.5 ||
        one.y + one.height * 0.75 <= other.y ||
        other.y + other.height * 0.75 <= one.y;
      expect(apart, `${one.text} and ${other.text}`).toBe(true);
    }
  }
}
