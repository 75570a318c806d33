import { formatDays } from "#lib/display/dates.ts";
import { countOf, formatShare } from "#lib/display/numbers.ts";
import { type ParameterName, parameterBounds } from "#lib/engagement/parameter-bounds.ts";
import { modelValue, type ParameterProblem } from "#lib/engagement/parameters-schema.ts";

export type ParameterForm = "plain" | "share" | "days" | "hours" | "minutes" | "posts" | "people" | "words";
type ParameterText = { label: string; form: ParameterForm; why: string };

/** Name of each parameter and why the model has the value it has (model.md 18). */
export const parameterTexts: Record<ParameterName, ParameterText> = {
  "weights.like": {
    label: "A like, vote or click",
    form: "plain",
    why: "One tap, and the common coin of exchange. Everything else is measured against it.",
  },
  "weights.text": {
    label: "A comment, reply or message in own words",
    form: "plain",
    why: "Words cost thought: three words or more, without a link.",
  },
  "weights.share": {
    label: "A share",
    form: "plain",
    why: "Puts the sharer's own name behind what you made.",
  },
  "weights.save": {
    label: "A save",
    form: "plain",
    why: "You never see it, so it is never a favour. Hardly any file names who saved.",
  },
  "weights.trivialText": {
    label: "A comment that says little",
    form: "plain",
    why: "“nice!!” is a tap with letters.",
  },
  "weights.unknownText": {
    label: "A comment whose text is not given",
    form: "plain",
    why: "Between the two above, so that leaving texts out does not pay.",
  },
  "weights.quoteWithText": {
    label: "A quote in own words",
    form: "plain",
    why: "A share and words in one.",
  },
  "weights.quote": {
    label: "A quote that says little",
    form: "plain",
    why: "Counts as a share does.",
  },
  halfLifeDays: {
    label: "Half-life of credit",
    form: "days",
    why: "A quarter of a year: long enough for people who post monthly, short enough that a campaign shows within one report.",
  },
  kappa: {
    label: "Credit that makes half a person",
    form: "plain",
    why: "One fresh share makes half a person, a comment every week about nine tenths. Nobody ever counts for more than one.",
  },
  coreNeeded: {
    label: "Months of the last four that make the core",
    form: "plain",
    why: "Blocks of 28 days. One may be missed, for a holiday.",
  },
  favourHours: {
    label: "A favour is returned within",
    form: "hours",
    why: "Among students who wrote to each other, most answers came within two days; a whole week would add only few.",
  },
  evenGivenMin: {
    label: "Even trade begins at, given by you",
    form: "plain",
    why: "Six in half a year is a habit.",
  },
  evenRatio: {
    label: "Even trade allows them, for each of yours",
    form: "plain",
    why: "A quarter of slack for what one side misses. Who gives more than that stays a fan.",
  },
  podMinPosts: { label: "Posts they have in common with you", form: "posts", why: "Fewer can be chance." },
  podFastShare: {
    label: "Of these, met quickly",
    form: "share",
    why: "Rings work by passing a link around and reacting at once.",
  },
  podFastMinutes: { label: "Quickly is within", form: "minutes", why: "An hour after the post came out." },
  podJaccard: {
    label: "Posts that two of them share",
    form: "share",
    why: "A circle of friends misses posts; a ring seldom does.",
  },
  podMinSize: { label: "People in a ring", form: "people", why: "Two who like each other's things are not a ring." },
  podGivenMin: { label: "Given by you, at least", form: "plain", why: "Without anything from you there is no trade." },
  podGivenRatio: {
    label: "One of yours for so many of theirs",
    form: "plain",
    why: "In a ring both sides give. Three of theirs for one of yours is the least that still looks like trade.",
  },
  podTextShare: {
    label: "Of their acts, in words at most",
    form: "share",
    why: "Who mostly writes is a book club rather than a ring.",
  },
  lockMinPosts: {
    label: "Posts met at the same time",
    form: "posts",
    why: "The same five posts within the same minutes do not happen by taste.",
  },
  lockBucketMinutes: {
    label: "The same time is within",
    form: "minutes",
    why: "Ten minutes: as fine as a shared list works.",
  },
  lockMinSize: { label: "People who move together", form: "people", why: "Fewer can be a family." },
  dupOwnPosts: {
    label: "Same words by one person, in places",
    form: "posts",
    why: "Short courtesies repeat among honest people, so one repeat is nothing.",
  },
  dupOwnWords: { label: "… if the text has at least", form: "words", why: "“So nice” is everybody's." },
  dupActors: {
    label: "Same words by different people",
    form: "people",
    why: "On comments that people labelled, nearly everything this catches was spam.",
  },
  dupWords: {
    label: "… if the text has at least",
    form: "words",
    why: "Six equal words by three people are hardly chance.",
  },
  newDays: { label: "Too early to say, for", form: "days", why: "One month of posting." },
  minPostsSeen: {
    label: "Posts somebody must have had the chance to see",
    form: "posts",
    why: "Fewer chances say nothing. The reason beside a person always prints the number.",
  },
  suspectPoints: {
    label: "Profile points for “many signs”",
    form: "plain",
    why: "On seven labelled sets at most one in a hundred ordinary accounts reached six.",
  },
  suspectSignals: {
    label: "… from different signals",
    form: "plain",
    why: "One odd number says nothing about a person.",
  },
  shrinkM: {
    label: "Followers lent to every small group",
    form: "people",
    why: "Rankings treat each post as if so many earlier followers had behaved like the rest, so that a tiny post does not lead by luck.",
  },
};

/** "90 days", "80%", "1.25". */
export function formatParameter(name: ParameterName, value: number, locale: string): string {
  switch (parameterTexts[name].form) {
    case "plain":
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
    case "share":
      return formatShare(value, locale);
    case "days":
      return formatDays(value, locale);
    case "hours":
      return formatUnit(value, "hour", locale);
    case "minutes":
      return formatUnit(value, "minute", locale);
    case "posts":
      return countOf(value, "post", "posts", locale);
    case "people":
      return countOf(value, "person", "people", locale);
    case "words":
      return countOf(value, "word", "words", locale);
    default:
      return parameterTexts[name].form satisfies never;
  }
}

/** What is wrong with a value, within which bounds it has to be, and what to do. */
export function parameterProblemText(problem: ParameterProblem, locale: string): string {
  const { name } = problem;
  const { min, max, step } = parameterBounds[name];
  const text = (value: number) => formatParameter(name, value, locale);
  const { label } = parameterTexts[name];
  switch (problem.kind) {
    case "not-a-number":
      return `${label}: this is not a number. Enter one from ${text(min)} to ${text(max)}.`;
    case "out-of-bounds":
      return `${label} goes from ${text(min)} to ${text(max)}. Enter a value in between; the model has ${text(modelValue(name))}.`;
    case "not-a-step":
      return `${label} goes in steps of ${text(step)}. Enter the nearest one.`;
    case "above-other":
      return `${label} may not weigh more than “${parameterTexts[problem.other].label}”. Lower this one or raise the other.`;
    default:
      return problem satisfies never;
  }
}

function formatUnit(value: number, unit: "hour" | "minute", locale: string): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value);
}
