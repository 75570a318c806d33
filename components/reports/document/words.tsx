import { Fragment } from "react";
import type { WordsPart } from "#lib/reports/report-view.ts";

/** What the owner wrote: plain text, of which only addresses of known hosts became links (threats C2). */
export function Words({ paragraphs }: { paragraphs: WordsPart[][] }) {
  if (paragraphs.length === 0) return null;
  return (
    <div className="words" dir="auto">
      {paragraphs.map((parts, index) => (
        // Paragraphs of a drawn page never change places; the same goes for their parts.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={index}>
          {parts.map(({ text, href }, part) =>
            href === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Fragment key={part}>{text}</Fragment>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <a key={part} className="link-quiet" href={href} rel="noopener noreferrer nofollow ugc">
                {text}
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
