import { type ReactNode, useId } from "react";

type SectionProps = {
  /** Where a link to this part leads. */
  id?: string;
  title: string;
  says?: ReactNode;
  children: ReactNode;
};

/** A part of a page: heading, one sentence of what it shows, and the thing itself. */
export function Section({ id, title, says, children }: SectionProps) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} className="min-w-0 pt-10 lg:pt-14">
      <h2 id={headingId} className="title">
        {title}
      </h2>
      {says ? <p className="mt-1 max-w-prose text-soft">{says}</p> : null}
      <div className="mt-5">{children}</div>
    </section>
  );
}
