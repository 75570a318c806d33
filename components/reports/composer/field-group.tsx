import { type ReactNode, useId } from "react";

/** Fields of the composer that belong together. */
export function FieldGroup({ title, says, children }: { title: string; says?: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot be set as a heading among others can
    <div role="group" aria-labelledby={id} className="border-t border-line py-6">
      <h2 id={id} className="font-serif text-quote font-medium">
        {title}
      </h2>
      {says ? <p className="mt-1 text-small text-faint">{says}</p> : null}
      <div className="mt-4 grid gap-5">{children}</div>
    </div>
  );
}
