import { expect, test } from "vitest";
import { chartPage, csvPage, htmlPage, pdfPage, picturePage } from "./page-names.ts";
import { readShareRequest, type ShareRights } from "./share-request.ts";

const nothing: ShareRights = { allowsCsv: false, hasFreeDates: false, showsPastIssues: false };
const all: ShareRights = { allowsCsv: true, hasFreeDates: true, showsPastIssues: true };
const plain = { csv: false, dates: false, issues: false, frame: false };
const full = { csv: true, dates: true, issues: true, frame: false };

const ask = (query: string, rights = nothing, isFramed = false) =>
  readShareRequest(new URLSearchParams(query), rights, isFramed);
const page = (...names: string[]) => ({ kind: "file", file: { as: "html", names, issue: null } });
const whole = page(htmlPage("all", plain), htmlPage("all", plain));

test("without anything asked for, the page of the latest issue with what the link offers", () => {
  expect(ask("")).toEqual(whole);
  expect(ask("", all)).toEqual(page(htmlPage("all", full), htmlPage("all", full)));
  expect(ask("", nothing, true)).toMatchObject({
    file: { names: [htmlPage("all", { ...plain, frame: true }), expect.anything()] },
  });
});

test("S2: what the link does not offer is as if nobody had asked, and so is what nobody knows", () => {
  for (const query of [
    "span=2026-03",
    "issue=2",
    "issue=0",
    "preview=1",
    "as=preview",
    "as=html",
    "as=json",
    "as=unlock",
    "as=",
    "as=__proto__",
    "report=other&workspace=other&link=other&token=other",
    "names=shown&counts=shown&sections=lists",
  ])
    expect(ask(query), query).toEqual(whole);
});

test("a month is shown where dates are free, and the whole where it is none of the report's", () => {
  expect(ask("span=2026-03", all)).toEqual(page(htmlPage("2026-03", full), htmlPage("all", full)));
  for (const span of ["", "../all", "2026-03%00", "all csv", "A".repeat(41), "%27"])
    expect(ask(`span=${span}`, all), span).toEqual(page(htmlPage("all", full), htmlPage("all", full)));
});

test("a past issue is shown where the link shows them; the preview is none", () => {
  expect(ask("issue=2", all)).toMatchObject({ file: { issue: 2 } });
  expect(ask("issue=2&as=pdf", all)).toEqual({ kind: "file", file: { as: "pdf", names: [pdfPage], issue: 2 } });
  for (const issue of ["0", "-1", "1.5", "", "x", "01", "1e3", "9999999999"])
    expect(ask(`issue=${issue}`, all), issue).toEqual({ kind: "nothing" });
});

test("figures as CSV only where the link allows it, and of the whole where dates are not free", () => {
  expect(ask("as=csv&id=growth&span=2026-03", all)).toMatchObject({ file: { names: [csvPage("2026-03", "growth")] } });
  expect(ask("as=csv&id=growth&span=2026-03", { ...nothing, allowsCsv: true })).toMatchObject({
    file: { names: [csvPage("all", "growth")] },
  });
  expect(ask("as=csv&id=growth", { ...all, allowsCsv: false })).toEqual({ kind: "nothing" });
  for (const id of ["", "a b", "../x", "x".repeat(81)])
    expect(ask(`as=csv&id=${encodeURIComponent(id)}`, all), id).toEqual({ kind: "nothing" });
});

test("charts, PDF, picture and proof come with every link", () => {
  expect(ask("as=chart&id=growth")).toEqual({
    kind: "file",
    file: { as: "chart", names: [chartPage("all", "growth")], issue: null },
  });
  expect(ask("as=chart")).toEqual({ kind: "nothing" });
  expect(ask("as=picture")).toMatchObject({ file: { names: [picturePage] } });
  expect(ask("as=check&issue=2")).toEqual({ kind: "check", issue: null });
  expect(ask("as=check&issue=2", all)).toEqual({ kind: "check", issue: 2 });
  // Asked for twice: the first counts.
  expect(ask("as=pdf&as=csv")).toMatchObject({ file: { names: [pdfPage] } });
});
