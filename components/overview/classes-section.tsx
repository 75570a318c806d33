import { PartsBar } from "#components/charts/parts-bar.tsx";
import { ClassesTable } from "#components/overview/classes-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ClassesView } from "#lib/reports/prepare-classes.ts";

/** What reached the owner by name, class by class. */
export function ClassesSection({ classes }: { classes: ClassesView }) {
  return (
    <Section
      title="What came to you"
      says={`Each of ${classes.totalText} acts by named people stands in exactly one line; the lines add up to all of them.`}
    >
      <PartsBar
        sentence={classes.rows.map((row) => `${row.name} ${row.actsText}`).join(", ")}
        parts={classes.rows.map((row) => ({ id: row.class, value: row.acts, tone: row.tone }))}
      />
      <div className="mt-6">
        <ClassesTable classes={classes} />
      </div>
    </Section>
  );
}
