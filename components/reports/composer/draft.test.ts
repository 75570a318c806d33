import { expect, test } from "vitest";
import { definitionOf, draftOf, isSameReport } from "#components/reports/composer/draft.ts";
import { type ReportDefinition, reportTemplates } from "#lib/reports/report-definition.ts";

const names = (["headline", "proof", "ledger", "method"] as const).map((id) => ({ id, name: id }));
const definition: ReportDefinition = {
  ...reportTemplates.client,
  title: "Spring",
  words: "",
  sections: ["method", "headline"],
};
const draft = draftOf(definition, "frozen", names);

test("the sections that are shown come first, in their order; those that are left out follow", () => {
  expect(draft.sections).toEqual([
    { id: "method", isShown: true },
    { id: "headline", isShown: true },
    { id: "proof", isShown: false },
    { id: "ledger", isShown: false },
  ]);
  expect(definitionOf(draft)).toEqual(definition);
});

test("moving what is left out changes nothing that would be kept, and everything else does", () => {
  const [method, headline, proof, ledger] = draft.sections;
  if (!method || !headline || !proof || !ledger) throw new Error("there are four");
  expect(isSameReport(draft, { ...draft, sections: [ledger, method, proof, headline] })).toBe(true);
  expect(isSameReport(draft, { ...draft, sections: [headline, method, proof, ledger] })).toBe(false);
  expect(isSameReport(draft, { ...draft, sections: [method, headline, { ...proof, isShown: true }, ledger] })).toBe(
    false,
  );
  expect(isSameReport(draft, { ...draft, mode: "live" })).toBe(false);
  expect(isSameReport(draft, { ...draft, definition: { ...draft.definition, title: "Summer" } })).toBe(false);
});
