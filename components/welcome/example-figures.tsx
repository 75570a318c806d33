import { FigureTile } from "#components/ui/figure-tile.tsx";

/** What an overview says, with made-up figures and said to be so. */
export function ExampleFigures() {
  return (
    <figure className="border-t border-line pt-5 max-lg:mt-10">
      <figcaption className="text-fine text-faint">An example, with made-up figures</figcaption>
      <p className="mt-3 font-serif text-title">
        In 12 months <span className="text-faint">1,204 followers</span> came and the people who talk to you grew by{" "}
        <span className="text-genuine">nine</span>.
      </p>
      <dl className="mt-5 grid grid-cols-2 gap-px border-y border-line bg-line [&>*]:bg-paper [&>*]:py-4 [&>*:last-child]:pl-4">
        <FigureTile label="People, 28 days" value="86" note="9 more than a year ago" tone="genuine" />
        <FigureTile label="Followers" value="2,984" note="1,204 more" />
      </dl>
      <p className="mt-4 text-small text-soft">
        Most of the new followers came in three weeks in February, in return for a follow.
      </p>
    </figure>
  );
}
