import { actMeasures } from "#lib/engagement/act-measures.ts";
import { concentrationMeasures } from "#lib/engagement/concentration-measures.ts";
import { ledgerMeasures } from "#lib/engagement/ledger-measures.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { peopleMeasures } from "#lib/engagement/people-measures.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";

/** Every figure of model.md 6 and 7 with its state and interval (14): what is unknown is null, never 0. */
export function measuresOf(tallies: Tallies, parameters: ModelParameters): Measures {
  const { ledger, withoutMarks, classes, hasNames, marks } = tallies;
  return {
    figures: {
      ...peopleMeasures(tallies, parameters),
      ...concentrationMeasures(tallies, parameters),
      ...actMeasures(tallies, parameters),
      ...ledgerMeasures(tallies, parameters),
    },
    classes: hasNames ? classes : null,
    ledger: ledger && {
      takenAt: new Date(ledger.takenAt).toISOString(),
      isComplete: ledger.isComplete,
      rows: ledger.rows,
      lines: ledger.lines,
      vouched: ledger.vouched,
      silentAges: ledger.silentAges,
      platformCount: ledger.platformCount,
    },
    marks,
    withoutMarks: withoutMarks && withoutMarksOf(tallies, withoutMarks, parameters),
  };
}

function withoutMarksOf(
  tallies: Tallies,
  ignored: NonNullable<Tallies["withoutMarks"]>,
  parameters: ModelParameters,
): Measures["withoutMarks"] {
  const { people28, G, core } = peopleMeasures({ ...tallies, ...ignored }, parameters);
  // The spread is that of the crowd with marks.
  return { people28, G: { value: G.value, state: G.state }, core };
}
