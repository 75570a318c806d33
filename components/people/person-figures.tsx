import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { creditInfo, exchangeInfo } from "#components/people/people-infos.ts";
import { FigureTile } from "#components/ui/figure-tile.tsx";
import { FigureTiles } from "#components/ui/figure-tiles.tsx";
import { formatDate } from "#lib/display/dates.ts";
import { formatCount } from "#lib/display/numbers.ts";
import { exchangeBalance, reciprocityCorner } from "#lib/engagement/reciprocity-corner.ts";
import { balanceText } from "#lib/reports/exchange-text.ts";
import { creditText } from "#lib/reports/people-text.ts";
import type { PersonPage } from "#lib/reports/person.ts";
import { cornerTexts } from "#lib/reports/reciprocity-sentence.ts";

/** What one person is worth here, and what went both ways. */
export function PersonFigures({ page, locale }: { page: PersonPage; locale: string }) {
  const { person, given180, received180, asOf } = page;
  const both = { ...person, given: given180, received: received180 };
  const corner = cornerTexts[reciprocityCorner(both)];
  const balance = exchangeBalance(both);
  const isKnown = asOf !== null;
  const heard = (at: string | null) => (at === null ? "never" : formatDate(at, locale, "UTC"));
  return (
    <FigureTiles>
      <FigureTile
        label="Credit"
        value={isKnown ? creditText(person.credit, locale) : null}
        tone={person.credit ? "genuine" : "ink"}
        note={isKnown ? `of at most 1, as of ${formatDate(asOf, locale, "UTC")}` : "nothing is computed yet"}
        info={<MeasureInfo about="credit" info={creditInfo} locale={locale} />}
      />
      <FigureTile
        label="Received, 180 days"
        value={isKnown ? formatCount(received180, locale) : null}
        note={`${formatCount(person.received, locale)} in all`}
        info={<MeasureInfo about="what was received and given" info={exchangeInfo} locale={locale} />}
      />
      <FigureTile
        label="Given, 180 days"
        value={isKnown ? formatCount(given180, locale) : null}
        note={`${formatCount(person.given, locale)} in all; follows aside`}
      />
      <FigureTile
        label="Balance"
        value={isKnown ? balanceValue(balance, locale) : null}
        note={
          isKnown ? `${balanceText(both)}: ${corner.name.toLowerCase()}, ${corner.means}` : "nothing is computed yet"
        }
      />
      <FigureTile
        label="First heard"
        value={heard(person.firstReceivedAt)}
        note="the first thing they did with a known time"
      />
      <FigureTile label="Last heard" value={heard(person.lastReceivedAt)} note="exchange and repeated texts too" />
    </FigureTiles>
  );
}

/** −1, all given, to +1, all received. Null = nothing went either way, which is no balance. */
function balanceValue(balance: number | null, locale: string): string {
  if (balance === null) return "none";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: "exceptZero" })
    .format(balance)
    .replace("-", "−");
}
