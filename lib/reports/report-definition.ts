import { z } from "zod";
import { isReadable } from "#lib/display/contrast.ts";
import { plainLine, plainParagraphs } from "#lib/display/plain-text.ts";
import { comparisons, rangePresets } from "#lib/reports/overview.ts";

export const sectionIds = [
  "headline",
  "nominal",
  "proof",
  "ledger",
  "classes",
  "people",
  "campaigns",
  "survival",
  "posts",
  "reciprocity",
  "lists",
  "method",
] as const;
export type SectionId = (typeof sectionIds)[number];

export const sectionNames = {
  headline: "Headline and figures",
  nominal: "Nominal against real",
  proof: "The number and the people",
  ledger: "Follower ledger",
  classes: "Unasked, and in exchange",
  people: "People who came back most",
  campaigns: "Campaigns, before and after",
  survival: "How long followers stay",
  posts: "Posts by what they brought",
  reciprocity: "Give and take",
  lists: "Lists it was made from",
  method: "Method",
} satisfies Record<SectionId, string>;

/** Sentences are English; dates and figures are written as in the region. */
export const reportLocales = ["en-GB", "en-US", "en-IE", "en-AU", "en-CA", "en-IN", "en-ZA"] as const;
export type ReportLocale = (typeof reportLocales)[number];

const day = z.iso.date("Choose a first and a last day.");

const rangeSchema = z.discriminatedUnion("preset", [
  z.strictObject({ preset: z.enum(rangePresets) }),
  /** Half-open [fromDay, toDay), as every range inside. */
  z
    .strictObject({ preset: z.literal("custom"), fromDay: day, toDay: day })
    .refine(({ fromDay, toDay }) => fromDay < toDay, "The last day is before the first.")
    .refine(({ fromDay, toDay }) => fromDay >= "2004-01-01" && toDay <= "2100-01-01", "These days are out of reach."),
]);

/** What the owner chose to show of a profile (design.md 8). */
export const reportDefinitionSchema = z.strictObject({
  title: z
    .string()
    .max(1000, "A title has at most 120 characters.")
    .transform(plainLine)
    .pipe(z.string().min(1, "Give the report a title.").max(120, "A title has at most 120 characters.")),
  /** Plain text, a blank line between paragraphs. */
  words: z
    .string()
    .max(20_000, "Your words have at most 5,000 characters.")
    .transform(plainParagraphs)
    .pipe(z.string().max(5000, "Your words have at most 5,000 characters.")),
  sections: z
    .array(z.enum(sectionIds))
    .min(1, "Choose at least one section.")
    .refine((sections) => new Set(sections).size === sections.length, "Each section stands in a report once."),
  range: rangeSchema,
  comparison: z.enum(comparisons),
  /** Of other people: hidden = pseudonyms, stable within the report. */
  names: z.enum(["hidden", "shown"]),
  /** Hidden = no number of followers anywhere; shares, indexed lines and people stay. */
  counts: z.enum(["shown", "hidden"]),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "A colour is # and six digits or letters from a to f.")
    .toLowerCase()
    .refine(isReadable, "This colour is too light to be read on the page. Choose a darker one.")
    .nullable(),
  locale: z.enum(reportLocales),
  /** Whether the picture beside a link shows the title and two figures; else it holds no data (threats S7). */
  pictureShowsData: z.boolean(),
});
export type ReportDefinition = z.infer<typeof reportDefinitionSchema>;

type Template = Omit<ReportDefinition, "title" | "words">;

const base = {
  comparison: "none",
  names: "hidden",
  counts: "shown",
  accent: null,
  locale: "en-GB",
  pictureShowsData: false,
} satisfies Partial<Template>;

/** Where a new report begins. */
export const reportTemplates = {
  client: {
    ...base,
    sections: ["headline", "proof", "nominal", "ledger", "campaigns", "posts", "method"],
    range: { preset: "90d" },
    comparison: "before",
  },
  me: {
    ...base,
    sections: [...sectionIds],
    range: { preset: "90d" },
  },
  campaign: {
    ...base,
    sections: ["headline", "campaigns", "proof", "survival", "ledger", "method"],
    range: { preset: "12m" },
  },
} satisfies Record<string, Template>;
export type ReportTemplate = keyof typeof reportTemplates;
