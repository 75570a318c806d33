import type { ParameterName } from "#lib/engagement/parameter-bounds.ts";

export type ParameterGroup = { title: string; says: string; names: ParameterName[] };

/** The parameters as the settings page shows them: what belongs together, and what it is for. */
export const parameterGroups: ParameterGroup[] = [
  {
    title: "What an act weighs",
    says: "By effort and exposure. Networks that published their own weights agree in the order, not in the size; because nobody counts for more than one person, the size matters little.",
    names: [
      "weights.like",
      "weights.text",
      "weights.share",
      "weights.save",
      "weights.trivialText",
      "weights.unknownText",
      "weights.quoteWithText",
      "weights.quote",
    ],
  },
  {
    title: "How credit fades and adds up",
    says: "What somebody did is worth less as time passes, and the tenth act adds less than the first.",
    names: ["halfLifeDays", "kappa", "coreNeeded"],
  },
  {
    title: "Exchange",
    says: "What comes soon after something you gave, or is traded evenly over months, is shown as exchange and not as engagement.",
    names: ["favourHours", "evenGivenMin", "evenRatio"],
  },
  {
    title: "Rings that meet quickly",
    says: "All of these have to be true of each of them, within half a year.",
    names: [
      "podMinPosts",
      "podFastShare",
      "podFastMinutes",
      "podJaccard",
      "podMinSize",
      "podGivenMin",
      "podGivenRatio",
      "podTextShare",
    ],
  },
  {
    title: "Rings that move in step",
    says: "Exactly the same posts at exactly the same time, whatever you gave.",
    names: ["lockMinPosts", "lockBucketMinutes", "lockMinSize"],
  },
  {
    title: "Repeated texts",
    says: "The same words again and again weigh nothing.",
    names: ["dupOwnPosts", "dupOwnWords", "dupActors", "dupWords"],
  },
  {
    title: "Lines of the follower ledger",
    says: "When it is too early to say anything about a follower, and what it takes to speak of many signs.",
    names: ["newDays", "minPostsSeen", "suspectPoints", "suspectSignals"],
  },
  { title: "Rankings", says: "Of posts and of groups of followers.", names: ["shrinkM"] },
];
