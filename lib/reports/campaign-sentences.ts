import { formatDay } from "#lib/display/dates.ts";
import { countInWords, countOf, formatChange, formatCount } from "#lib/display/numbers.ts";
import type { CampaignFigures, CampaignView } from "#lib/reports/campaigns.ts";
import type { Headline, SentencePart } from "#lib/reports/overview-sentence.ts";
import { earlyNote } from "#lib/reports/prepare-campaign.ts";
import { timeDay } from "#lib/reports/utc-days.ts";

const plain = (text: string): SentencePart => ({ text, tone: "plain" });
const nominal = (text: string): SentencePart => ({ text, tone: "nominal" });
const genuine = (text: string): SentencePart => ({ text, tone: "genuine" });

/** What a campaign brought, in a sentence of its own, and what is still open. */
export function campaignHeadline(figures: CampaignFigures, locale: string): Headline {
  const early = earlyNote(figures, locale);
  const says = early === null ? [] : [`${early.charAt(0).toUpperCase()}${early.slice(1)}.`];
  if (!figures.hasNames) says.push("No file names who acts: whether anybody came as a person is not known.");
  return { parts: partsOf(figures, locale), says };
}

function partsOf(figures: CampaignFigures, locale: string): SentencePart[] {
  const { campaign, result, ownFollows, hasNames, hasFollowerLists } = figures;
  if (!hasFollowerLists) return [plain("Who came with it is not known: no list of followers is here.")];
  const { joiners, ripe } = result;
  if (joiners === 0 && !(campaign.kind === "follow-back" && ownFollows)) {
    return [plain("Nobody is known to have come with it.")];
  }
  const came = hasNames && ripe.of > 0;
  const end = came ? [plain(", and "), ...personsParts(ripe, joiners, locale)] : [plain(".")];
  if (campaign.kind !== "follow-back") {
    return [nominal(countOf(joiners, "follower", "followers", locale)), plain(" came with it"), ...end];
  }
  const back = joiners === 0 ? "nobody" : formatCount(joiners, locale);
  // More than were followed in it: some answered a follow from just before, and are no part of these.
  const start =
    ownFollows === null || joiners > ownFollows
      ? [nominal(back), plain(" followed back")]
      : [
          plain("You followed "),
          nominal(countOf(ownFollows, "account", "accounts", locale)),
          plain(came ? ", " : " and "),
          nominal(back),
          plain(" followed back"),
        ];
  return [...start, ...end];
}

/** "nine came as people."; of those who have had their 90 days, where some have not. */
function personsParts(
  { of, engaged }: CampaignFigures["result"]["ripe"],
  joiners: number,
  locale: string,
): SentencePart[] {
  const outOf = of < joiners ? ` of ${formatCount(of, locale)}` : "";
  if (engaged === 0) return [genuine(outOf === "" ? "nobody" : "none"), plain(`${outOf} came as a person.`)];
  return [genuine(countInWords(engaged, locale)), plain(`${outOf} came as ${engaged === 1 ? "a person" : "people"}.`)];
}

/** Campaign against comparison, by Newcombe's interval; says so where that cannot be done. */
export function differenceSentence(figures: CampaignFigures, locale: string): string {
  const { result, hasNames } = figures;
  if (!hasNames) return "Nobody can be compared: no file names who acts.";
  const { ripe, comparison, difference } = result;
  if ("needs" in difference) {
    const sides = `${formatCount(ripe.of, locale)} and ${formatCount(comparison.of, locale)}`;
    return `Too few to compare: needs ${formatCount(difference.needs, locale)} people on each side, has ${sides}.`;
  }
  const raw = againstText(figures, locale);
  const points = (value: number) => formatPoints(value, locale);
  const { value, lo, hi } = difference;
  if (lo > 0) return `${raw}: ${points(value)} points of 100 more came as people (${points(lo)} to ${points(hi)}).`;
  if (hi < 0) return `${raw}: ${points(-value)} points of 100 fewer came as people (${points(-hi)} to ${points(-lo)}).`;
  return `${raw}: no clear difference (${signed(lo, locale)} to ${signed(hi, locale)} points of 100).`;
}

/** "9 of 291 against 15 of 60 who came by themselves": who came as people, on both sides. */
function againstText({ result, campaign }: CampaignFigures, locale: string): string {
  const side = ({ engaged, of }: { engaged: number; of: number }) =>
    `${formatCount(engaged, locale)} of ${formatCount(of, locale)}`;
  const others = campaign.kind === "follow-back" ? "who came by themselves" : "who came before";
  return `${side(result.ripe)} against ${side(result.comparison)} ${others}`;
}

/** What the follows cost per person won; null where it is not a matter of follows. */
export function priceSentence(
  { result, campaign, ownFollows, hasNames }: CampaignFigures,
  locale: string,
): string | null {
  if (campaign.kind !== "follow-back") return null;
  if (ownFollows === null) return "What it cost in follows needs a list of those you follow.";
  const follows = countOf(ownFollows, "follow", "follows", locale);
  if (!hasNames) return `${follows}; who came as a person is not known.`;
  const { price } = result;
  if (price === null) return null;
  if (price.status === "tooEarly") {
    return `${follows}; too early for a price, until ${formatDay(timeDay(price.until), locale)}.`;
  }
  if (price.perEngager === null) return `${follows}, nobody yet.`;
  return `${formatDecimal(price.perEngager, locale)} follows for each person won (${formatCount(price.follows, locale)} for ${formatCount(price.engagers, locale)}).`;
}

/** The change of people of 28 days, among all earlier spans of that length. A p is shown, and nothing is proved. */
export function effectSentence(
  { effect, campaign, asOf, hasNames }: Pick<CampaignView, "effect" | "campaign" | "asOf" | "hasNames">,
  locale: string,
): string {
  if (!hasNames) return "People of 28 days are not known: no file names who acts.";
  if (effect.status === "tooEarly") {
    const until = formatDay(timeDay(effect.until), locale);
    return effect.until > asOf
      ? `Too early to say, until ${until}: it takes the 28 days after the end.`
      : `People of 28 days are not known for all of the time from ${formatDay(campaign.fromDay, locale)} to ${until}.`;
  }
  if (effect.status === "notEnough") {
    const { has, needs } = effect.lack;
    return `Too little to say: needs ${formatCount(needs, locale)} earlier spans of the same length, has ${formatCount(has, locale)}.`;
  }
  const { change, earlier, p } = effect;
  const asMuch = earlier.filter((each) => each >= change).length;
  const did = asMuch === 0 ? "none" : formatCount(asMuch, locale);
  return `${changeText(change, locale)} from its first day to 28 days after its end. Of ${formatCount(earlier.length, locale)} earlier spans of that length ${did} brought as many or more without it (p ${formatP(p, locale)}).`;
}

function changeText(change: number, locale: string): string {
  if (change === 0) return "People of 28 days did not change in number";
  const people = countOf(Math.abs(change), "person", "people", locale);
  return `People of 28 days ${change > 0 ? "grew" : "fell"} by ${people}`;
}

/** What 500 more of the kind would bring, if they were like those before. */
export function thoughtSentence({ thought, campaign, hasNames }: CampaignView, locale: string): string {
  const kind = campaign.kind === "follow-back" ? "who followed back" : "who came with it";
  if (!hasNames) return "Needs interactions with names.";
  const { outcome, joiners, engaged } = thought;
  if ("needs" in outcome) {
    return `Refused: it takes ${formatCount(outcome.needs, locale)} people ${kind} and have been here for 90 days, and there are ${formatCount(outcome.has, locale)}.`;
  }
  const [lo, hi] = [Math.floor(outcome.lo), Math.ceil(outcome.hi)];
  return `500 more would bring ${formatCount(lo, locale)} to ${formatCount(hi, locale)} people, if they were like the ${formatCount(joiners, locale)} ${kind} so far, of whom ${formatCount(engaged, locale)} came as people.`;
}

/** "12.3" of 0.123. */
function formatPoints(fraction: number, locale: string): string {
  return formatDecimal(fraction * 100, locale);
}

function signed(fraction: number, locale: string): string {
  return formatChange(Math.round(fraction * 1000) / 10, locale);
}

function formatDecimal(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: value < 100 ? 1 : 0 }).format(value);
}

function formatP(p: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(p);
}

/** One line for the list: rate and size, or what keeps them from being said. */
export function campaignLine(figures: CampaignFigures, locale: string): string {
  const { result, hasNames } = figures;
  const early = earlyNote(figures, locale);
  if (early !== null) return `${early}; ${formatCount(result.joiners, locale)} came so far`;
  if (!hasNames) return "who came as a person is not known";
  if (result.ripe.of === 0) return "nobody came who can be counted";
  return againstText(figures, locale);
}
