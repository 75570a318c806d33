import { Section } from "#components/ui/section.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import type { MarksView } from "#lib/reports/prepare-marks.ts";

export function MarksSection({ marks }: { marks: MarksView }) {
  return (
    <Section title="With and without your marks" says={marks.says}>
      <table className={`${tableLook} max-w-prose`}>
        <thead>
          <tr>
            <th scope="col" className={headLook}>
              Figure
            </th>
            <th scope="col" className={`${headLook} text-right`}>
              With marks
            </th>
            <th scope="col" className={`${headLook} text-right`}>
              Without
            </th>
          </tr>
        </thead>
        <tbody>
          {marks.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={`${cellLook} text-left font-medium`}>
                {row.name}
              </th>
              <td className={`${cellLook} ${numberLook}`}>{row.withMarks}</td>
              <td className={`${cellLook} ${numberLook}`}>{row.without}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
