import type { CSSProperties, ReactNode } from "react";
import { sans, serif } from "#components/reports/document/pdf/paper-fonts.ts";
import { paperColours } from "#components/reports/document/pdf/paper-look.ts";
import type { Tile } from "#lib/reports/overview-tiles.ts";
import type { ReportView } from "#lib/reports/report-view.ts";

/** Pixels, as the places where links are shown want it. */
export const pictureSize = { width: 1200, height: 630 };

const paper = "#fbfaf7";
const sansFamily = sans.join(", ");
const serifFamily = serif.join(", ");

/** What a link looks like where it is pasted: a report's sentence and two figures, if its owner wants that. */
export function UnfurlPicture({ view }: { view: ReportView }) {
  const colours = paperColours(view.accent);
  return (
    <Sheet>
      <div style={{ ...column, borderBottom: `4px solid ${colours.accent}`, paddingBottom: 22 }}>
        <span style={{ ...oneLine, fontSize: 34, fontWeight: 500, maxWidth: 1030 }}>{view.title}</span>
        <span style={{ ...oneLine, fontSize: 25, marginTop: 8, color: colours.soft }}>
          {`${view.subject} on ${view.platform} · ${view.rangeText}`}
        </span>
      </div>
      <span style={{ ...clamped(4), fontFamily: serifFamily, fontSize: sentenceSize(view.summary), lineHeight: 1.18 }}>
        {view.summary}
      </span>
      <div style={{ display: "flex", alignItems: "flex-end" }}>
        {figuresOf(view).map((tile) => (
          <div key={tile.id} style={{ ...column, width: 340, paddingRight: 30 }}>
            <span style={{ ...oneLine, fontSize: 22, color: colours.faint }}>{tile.label}</span>
            <span
              style={{
                ...oneLine,
                fontFamily: serifFamily,
                fontSize: 54,
                color: tile.isGenuine ? colours.genuine : colours.ink,
              }}
            >
              {tile.value}
            </span>
          </div>
        ))}
        <div style={{ display: "flex", marginLeft: "auto" }}>
          <BrandMark size={38} />
        </div>
      </div>
    </Sheet>
  );
}

/** The same for every report whose owner wants no data in it (threats S7). */
export function PlainPicture() {
  const colours = paperColours(null);
  const motto = { fontFamily: serifFamily, fontSize: 40, lineHeight: 1.25, color: colours.soft };
  return (
    <Sheet>
      <span />
      <div style={column}>
        <BrandMark size={112} />
        <span style={{ ...motto, marginTop: 26 }}>Which followers are a relationship,</span>
        <span style={motto}>and which are only a number.</span>
      </div>
      <span style={{ fontSize: 25, color: colours.faint }}>A shared report</span>
    </Sheet>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  return (
    <div
      style={{
        ...column,
        ...pictureSize,
        boxSizing: "border-box",
        justifyContent: "space-between",
        padding: "60px 72px 56px",
        background: paper,
        color: paperColours(null).ink,
        fontFamily: sansFamily,
      }}
    >
      {children}
    </div>
  );
}

function BrandMark({ size }: { size: number }) {
  const dot = size * 0.4;
  return (
    <div style={{ display: "flex", alignItems: "flex-end" }}>
      <span style={{ fontFamily: serifFamily, fontSize: size, fontWeight: 500, lineHeight: 1 }}>Rapport</span>
      <span
        style={{
          width: dot,
          height: dot,
          marginLeft: size * 0.08,
          marginBottom: size * 0.16,
          borderRadius: dot,
          background: paperColours(null).genuine,
        }}
      />
    </div>
  );
}

const column: CSSProperties = { display: "flex", flexDirection: "column" };
const clamped = (lines: number): CSSProperties => ({ display: "block", lineClamp: lines, wordBreak: "break-word" });
const oneLine = clamped(1);

/** Pixels: a long sentence makes itself smaller before it is cut. */
function sentenceSize(sentence: string): number {
  return sentence.length > 150 ? 42 : sentence.length > 95 ? 50 : 58;
}

/** The first two figures of the report that are known. */
function figuresOf({ sections }: ReportView): Tile[] {
  const tiles = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "tiles" ? block.tiles : [])),
  );
  return tiles.filter((tile) => tile.value !== null).slice(0, 2);
}
