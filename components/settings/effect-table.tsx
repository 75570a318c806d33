import { cellLook, headLook, tableLook } from "#components/ui/table-look.ts";
import type { EffectRow, ParameterEffectView } from "#lib/reports/parameter-effect.ts";

/** Figures as they are beside figures as they would be; what would change is written out darker. */
export function EffectTable({ effect }: { effect: ParameterEffectView }) {
  return (
    <>
      <p className="text-body text-ink">{effect.sentence}</p>
      <Rows caption="Figures" rows={effect.figures} />
      {effect.lines.length > 0 ? <Rows caption="Followers by line" rows={effect.lines} /> : null}
    </>
  );
}

function Rows({ caption, rows }: { caption: string; rows: EffectRow[] }) {
  return (
    <table className={`${tableLook} mt-4 text-small`}>
      <caption className="sr-only">{caption}: as they are, and as they would be</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            {caption}
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Now
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Then
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, now, after, isChanged }) => (
          <tr key={label}>
            <th scope="row" className={`${cellLook} text-left font-normal text-soft`}>
              {label}
            </th>
            <td className={`${cellLook} text-right whitespace-nowrap text-soft`}>{now}</td>
            <td
              className={`${cellLook} text-right whitespace-nowrap ${isChanged ? "font-medium text-ink" : "text-faint"}`}
            >
              {isChanged ? after : "the same"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
