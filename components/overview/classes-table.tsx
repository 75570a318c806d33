import { ToneDot } from "#components/charts/tone-dot.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import type { ClassesView } from "#lib/reports/prepare-classes.ts";

export function ClassesTable({ classes }: { classes: ClassesView }) {
  return (
    <table className={tableLook}>
      <caption className="sr-only">Acts received by class</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            How it came
          </th>
          <th scope="col" className={`${headLook} max-sm:hidden`}>
            Counts towards people
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Acts
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Of the dated
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.rows.map((row) => (
          <tr key={row.class}>
            <th scope="row" className={`${cellLook} text-left font-medium`}>
              <ToneDot tone={row.tone} />
              {row.name}
            </th>
            <td className={`${cellLook} text-soft max-sm:hidden`}>{countsText(row)}</td>
            <td className={`${cellLook} ${numberLook}`}>{row.actsText}</td>
            <td className={`${cellLook} ${numberLook} text-soft`}>{row.shareText ?? "has no date"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countsText(row: ClassesView["rows"][number]): string {
  if (row.class === "ring") return "each group as one person";
  return row.isGenuine ? "yes" : "no";
}
