import type { Route } from "next";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Standout, StandoutLink } from "#lib/reports/prepare-standouts.ts";

type StandoutsProps = { standouts: Standout[]; hrefOf: (link: StandoutLink) => Route };

/** Findings in sentences, each with its numbers and where to look. */
export function Standouts({ standouts, hrefOf }: StandoutsProps) {
  if (standouts.length === 0) {
    return <p className="font-serif text-quote">Nothing stands out yet.</p>;
  }
  return (
    <ol>
      {standouts.map(({ id, text, note, link }) => (
        <li key={id} className="border-t border-line py-4 first:border-t-0 first:pt-0">
          <p className="font-serif text-quote">{text}</p>
          <p className="mt-1 text-fine text-faint">
            {note}
            {link ? (
              <>
                {" · "}
                <TextLink href={hrefOf(link)}>{link.label}</TextLink>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
