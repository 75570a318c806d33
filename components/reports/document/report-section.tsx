import { infoLines } from "#components/measures/info-lines.ts";
import { InfoNote } from "#components/reports/document/info-note.tsx";
import { type BlockContext, ReportBlock } from "#components/reports/document/report-block.tsx";
import type { ReportBlock as Block, ReportSection as Section } from "#lib/reports/report-view.ts";

/** A part of the report: what it is and says to the left where there is room, the thing itself to the right. */
export function ReportSection({ section, context }: { section: Section; context: BlockContext }) {
  const { id, title, says, info, blocks } = section;
  return (
    <section aria-labelledby={`section-${id}`} className="report-section">
      <div className="section-head">
        <div className="flex items-baseline gap-3">
          <h2 id={`section-${id}`} className="title">
            {title}
          </h2>
          {info ? <InfoNote about={title.toLowerCase()} lines={infoLines(info, null)} /> : null}
        </div>
        {says ? <p className="mt-2 max-w-prose text-soft">{says}</p> : null}
      </div>
      <div className="section-body">
        {blocks.map((block, index) => (
          // Blocks of a drawn page never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={index} className={`block-${block.kind}`}>
            <ReportBlock block={block} heading={{ title, says }} near={nearOf(blocks, index)} context={context} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** A bar and the table of its parts belong together: the table then is the legend. */
function nearOf(blocks: readonly Block[], index: number) {
  return { before: blocks[index - 1] ?? null, after: blocks[index + 1] ?? null };
}
