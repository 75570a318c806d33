import { expect, test } from "vitest";
import { type ReportDefinition, reportDefinitionSchema, reportTemplates } from "#lib/reports/report-definition.ts";

const made = { title: "April", words: "", ...reportTemplates.client } satisfies ReportDefinition;

function said(changes: Record<string, unknown>): string[] {
  return reportDefinitionSchema.safeParse({ ...made, ...changes }).error?.issues.map((issue) => issue.message) ?? [];
}

test("every template is a definition, with names hidden and no data in the picture", () => {
  for (const template of Object.values(reportTemplates)) {
    expect(reportDefinitionSchema.parse({ title: "A", words: "", ...template })).toMatchObject({
      names: "hidden",
      pictureShowsData: false,
    });
  }
});

test("a title of 120 characters is fine, a longer one, an empty one and one that cannot be seen are not", () => {
  expect(said({ title: "x".repeat(120) })).toEqual([]);
  expect(said({ title: "x".repeat(121) })).toEqual(["A title has at most 120 characters."]);
  expect(said({ title: "x".repeat(10_000) })).toEqual(["A title has at most 120 characters."]);
  expect(said({ title: " \u202e\u200b " })).toEqual(["Give the report a title."]);
});

test("C6: bidi marks and control characters leave the title and the words; markup stays the text it is", () => {
  const parsed = reportDefinitionSchema.parse({ ...made, title: "April\u202e <b>", words: "a\u0000b\n\n<script>" });
  expect(parsed.title).toBe("April <b>");
  expect(parsed.words).toBe("ab\n\n<script>");
});

test("words have at most 5,000 characters", () => {
  expect(said({ words: "x".repeat(5000) })).toEqual([]);
  expect(said({ words: "x".repeat(5001) })).toEqual(["Your words have at most 5,000 characters."]);
});

test("sections: at least one, each once, none that does not exist", () => {
  expect(said({ sections: [] })).toEqual(["Choose at least one section."]);
  expect(said({ sections: ["proof", "proof"] })).toEqual(["Each section stands in a report once."]);
  expect(said({ sections: ["secrets"] })).toHaveLength(1);
});

test("a range of days has its first day before its last", () => {
  expect(said({ range: { preset: "custom", fromDay: "2026-03-01", toDay: "2026-03-02" } })).toEqual([]);
  expect(said({ range: { preset: "custom", fromDay: "2026-03-02", toDay: "2026-03-02" } })).not.toEqual([]);
  expect(said({ range: { preset: "custom", fromDay: "2026-02-30", toDay: "2026-03-02" } })).not.toEqual([]);
  expect(said({ range: { preset: "custom" } })).not.toEqual([]);
});

test("an accent has to be readable on the page", () => {
  expect(said({ accent: "#1F3A93" })).toEqual([]);
  expect(said({ accent: "#ffcc00" })).toEqual([
    "This colour is too light to be read on the page. Choose a darker one.",
  ]);
  expect(said({ accent: "red" })).not.toEqual([]);
  expect(said({ accent: "#0b6b5f;}" })).not.toEqual([]);
});

test("P4: a field that nobody knows is refused", () => {
  expect(said({ workspaceId: "x" })).not.toEqual([]);
});
