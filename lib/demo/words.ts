import type { Chance } from "#lib/demo/chance.ts";

const beginnings = ["lo", "mi", "ta", "ke", "ru", "sa", "ni", "vo", "du", "pe", "fa", "zi", "ho", "be", "ju", "wy"];
const endings = ["lan", "mer", "rix", "dov", "sten", "lo", "na", "tek", "vin", "rou", "bel", "quist", "zar", "mo"];
const trades = [
  "studio",
  "haus",
  "prints",
  "kiln",
  "tea",
  "loft",
  "garden",
  "days",
  "notes",
  "paper",
  "street",
  "kitchen",
];

/** Handles that nobody has: made of syllables and numbered, so that each comes once. */
export function handleMaker(chance: Chance): () => string {
  let made = 0;
  const syllable = (from: readonly string[]) => from[Math.floor(chance.next() * from.length)] ?? "";
  return () => {
    made += 1;
    const name = `${syllable(beginnings)}${syllable(beginnings)}${syllable(endings)}`;
    const trade = chance.happens(0.4) ? `.${syllable(trades)}` : "";
    return `${name}${trade}_${made}`;
  };
}

const subjects = [
  "this glaze",
  "the blue bowl",
  "your last firing",
  "the tall vase",
  "that handle",
  "the crackle on the rim",
  "your workshop light",
  "the second plate",
  "this clay",
  "the little cup",
  "the long version",
  "the part about the river",
  "your question at the end",
  "that slow opening",
];
const remarks = [
  "reminds me of a morning by the sea",
  "came out better than I dared to hope",
  "made me try it again at home",
  "would be lovely on our table",
  "is the reason I follow along",
  "took me a while to understand",
  "looks different in winter light",
  "should be shown to more people",
  "has been on my mind since Tuesday",
  "answers what I asked last month",
  "is braver than anything I have seen this year",
  "makes me want to start over",
];
const questions = [
  "how long did it take you?",
  "which temperature was that?",
  "will there be another one?",
  "what would you change next time?",
  "did you plan it that way?",
  "where did the idea come from?",
  "can I see it somewhere?",
  "who helped you with it?",
  "is it heavier than it looks?",
  "was it the first try?",
];

/** Comments in words of one's own: no two are alike, as with people who look before they write. */
export function commentMaker(): () => string {
  let made = 0;
  return () => {
    const subject = subjects[made % subjects.length];
    const remark = remarks[Math.floor(made / subjects.length) % remarks.length];
    const question = questions[Math.floor(made / (subjects.length * remarks.length)) % questions.length];
    const round = Math.floor(made / (subjects.length * remarks.length * questions.length));
    made += 1;
    return `${subject} ${remark}, ${question}${round > 0 ? ` asking for the ${round + 1}. time` : ""}`;
  };
}

/** What takes no words of one's own. */
export const shortRemarks = ["so good", "love it", "wow!", "beautiful", "nice one", "yes please"] as const;
/** The same sentence below many profiles, by accounts that look for customers. */
export const templates = [
  "great content we would love to feature you on our page",
  "your feed is amazing send us a message for a collaboration",
] as const;
