import { cellLook, headLook, tableLook } from "#components/ui/table-look.ts";
import { formatMeasure, type MeasureForm, measureNote } from "#lib/display/measure-text.ts";
import type { FigurePair, RingsPage } from "#lib/reports/rings.ts";

const rows = [
  ["people28", "People, 28 days", "count"],
  ["G", "Genuine engagement", "decimal"],
  ["core", "Core", "count"],
] satisfies [keyof FigurePair, string, MeasureForm][];

/** What the owner's marks do to the figures, in the open. */
export function MarksEffect({ figures, locale }: { figures: NonNullable<RingsPage["figures"]>; locale: string }) {
  const { withMarks, withoutMarks } = figures;
  if (withoutMarks === null) {
    return (
      <p className="max-w-prose text-small text-soft">
        Nobody is marked, so every figure is the model's own. Once somebody is, the figures without marks stand here
        beside.
      </p>
    );
  }
  const text = (pair: FigurePair, name: keyof FigurePair, as: MeasureForm) =>
    formatMeasure(pair[name], as, locale) ?? measureNote(pair[name], locale) ?? "not known";
  return (
    <table className={`${tableLook} text-small`}>
      <caption className="sr-only">Figures with and without your marks</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            Figure
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            With
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Without
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, label, as]) => (
          <tr key={name}>
            <th scope="row" className={`${cellLook} text-left font-normal`}>
              {label}
            </th>
            <td className={`${cellLook} text-right font-medium`}>{text(withMarks, name, as)}</td>
            <td className={`${cellLook} text-right text-soft`}>{text(withoutMarks, name, as)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
