import type { Route } from "next";
import Link from "next/link";

type ChoiceLinksProps<Id extends string> = {
  /** Read aloud: what is chosen. */
  label: string;
  choices: { id: Id; label: string; href: Route }[];
  current: Id;
};

/** One of a few states of a page, each with an address of its own. */
export function ChoiceLinks<Id extends string>({ label, choices, current }: ChoiceLinksProps<Id>) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1 text-small">
      {choices.map((choice) => (
        <Link
          key={choice.id}
          href={choice.href}
          scroll={false}
          prefetch={false}
          aria-current={choice.id === current ? "true" : undefined}
          className="py-1 whitespace-nowrap text-soft hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  );
}
