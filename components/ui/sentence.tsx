import type { ReactNode } from "react";

/** A finding, or what is not known, said in words where a figure would stand. */
export function Sentence({ children }: { children: ReactNode }) {
  return <p className="max-w-prose font-serif text-quote">{children}</p>;
}
