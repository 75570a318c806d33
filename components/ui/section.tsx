import { type ReactNode, useId } from "react";

type SectionProps = { title: string; says?: ReactNode; children: ReactNode };

/** A part of a page: heading, one sentence of what it shows, and the thing itself. */
export function Section({ title, says, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 pt-10 lg:pt-14">
      <h2 id={id} className="title">
        {title}
      </h2>
      {says ? <p className="mt-1 max-w-prose text-soft">{says}</p> : null}
      <div className="mt-5">{children}</div>
    </section>
  );
}
