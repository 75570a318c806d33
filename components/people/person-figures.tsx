import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { creditInfo, exchangeInfo } from "#components/people/people-infos.ts";
import { FigureTile } from "#components/ui/figure-tile.tsx";
import { FigureTiles } from "#components/ui/figure-tiles.tsx";
import { formatDate } from "#lib/display/dates.ts";
import { formatCount } from "#lib/display/numbers.ts";
import { type Exchange, exchangeBalance, reciprocityCorner } from "#lib/engagement/reciprocity-corner.ts";
import { balanceText } from "#lib/reports/exchange-text.ts";
import { creditText, heardText } from "#lib/reports/people-text.ts";
import type { PersonPage } from "#lib/reports/person.ts";
import { cornerTexts } from "#lib/reports/reciprocity-sentence.ts";

/** What one person is worth here, and what went both ways. */
export function PersonFigures({ page, locale }: { page: PersonPage; locale: string }) {
  const { person, given180, received180, asOf } = page;
  const both = given180 === null || received180 === null ? null : { ...person, given: given180, received: received180 };
  const value = (count: number | null) => (count === null ? null : formatCount(count, locale));
  return (
    <FigureTiles>
      <FigureTile
        label="Credit"
        value={person.credit === null ? null : creditText(person.credit, locale)}
        tone={person.credit ? "genuine" : "ink"}
        note={
          asOf === null || person.credit === null
            ? "needs interactions received, with names"
            : `of at most 1, as of ${formatDate(asOf, locale, "UTC")}`
        }
        info={<MeasureInfo about="credit" info={creditInfo} locale={locale} />}
      />
      <FigureTile
        label="Received, 180 days"
        value={value(received180)}
        note={
          person.received === null
            ? "needs interactions received, with names"
            : `${formatCount(person.received, locale)} in all`
        }
        info={<MeasureInfo about="what was received and given" info={exchangeInfo} locale={locale} />}
      />
      <FigureTile
        label="Given, 180 days"
        value={value(given180)}
        note={
          person.given === null
            ? "needs the interactions that you gave"
            : `${formatCount(person.given, locale)} in all; follows aside`
        }
      />
      <FigureTile
        label="Balance"
        value={both && balanceValue(exchangeBalance(both), locale)}
        note={both ? `${balanceText(both)}: ${cornerText(both)}` : "needs what went both ways"}
      />
      <FigureTile
        label="First heard"
        value={heardText(person.firstReceivedAt, person.received, locale)}
        note="the first thing they did with a known time"
      />
      <FigureTile
        label="Last heard"
        value={heardText(person.lastReceivedAt, person.received, locale)}
        note="exchange and repeated texts too"
      />
    </FigureTiles>
  );
}

function cornerText(both: Exchange): string {
  const { name, means } = cornerTexts[reciprocityCorner(both)];
  return `${name.toLowerCase()}, ${means}`;
}

/** −1, all given, to +1, all received. Null = nothing went either way, which is no balance. */
function balanceValue(balance: number | null, locale: string): string {
  if (balance === null) return "none";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: "exceptZero" })
    .format(balance)
    .replace("-", "−");
}
