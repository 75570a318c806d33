import { Text, View } from "@react-pdf/renderer";
import { sans, serif } from "#components/reports/document/pdf/paper-fonts.ts";
import { measure, type } from "#components/reports/document/pdf/paper-look.ts";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import { PdfText } from "#components/reports/document/pdf/pdf-text.tsx";
import type { Tile } from "#lib/reports/overview-tiles.ts";

const inRow = 4;
const gap = 12;
const tileWidth = (measure + gap) / inRow;
const room = tileWidth - gap - 4;

type PdfTilesProps = { tiles: readonly Tile[]; marginTop: number };

/** Figures side by side, four to a line, between hairlines; each line straight in the flow of the page. */
export function PdfTiles({ tiles, marginTop }: PdfTilesProps) {
  const { colours } = usePdfLook();
  const hairline = `0.75pt solid ${colours.line}`;
  const rows = Array.from({ length: Math.ceil(tiles.length / inRow) }, (_, row) =>
    tiles.slice(row * inRow, (row + 1) * inRow),
  );
  return rows.map((row, index) => (
    <View
      key={row[0]?.id}
      wrap={false}
      style={{
        flexDirection: "row",
        marginTop: index === 0 ? marginTop : 0,
        borderTop: hairline,
        borderBottom: index === rows.length - 1 ? hairline : undefined,
        paddingVertical: 10,
      }}
    >
      {row.map((tile, column) => (
        <PdfTile key={tile.id} tile={tile} isFirst={column === 0} />
      ))}
    </View>
  ));
}

function PdfTile({ tile, isFirst }: { tile: Tile; isFirst: boolean }) {
  const { colours } = usePdfLook();
  const places = isFirst ? { width: tileWidth - gap } : { width: tileWidth, paddingLeft: gap };
  return (
    <View style={{ ...places, borderLeft: isFirst ? undefined : `0.75pt solid ${colours.line}` }}>
      <PdfText parts={[{ text: tile.label }]} size={type.small} width={room} colour={colours.soft} />
      <PdfFigure tile={tile} />
      <PdfText parts={[{ text: tile.note }]} size={type.small} width={room} colour={colours.faint} marginTop={2} />
    </View>
  );
}

function PdfFigure({ tile }: { tile: Tile }) {
  const { colours, widthOf } = usePdfLook();
  const colour = tile.isGenuine ? colours.genuine : colours.ink;
  if (tile.value === null) {
    const size = { ...type.figure, fontSize: 12, lineHeight: 1.5 };
    return (
      <PdfText parts={[{ text: "not known yet" }]} size={size} width={room} colour={colours.faint} marginTop={6} />
    );
  }
  const wish = widthOf(tile.value, type.figure, 400);
  const suffix = tile.suffix ? ` ${tile.suffix}` : "";
  if (suffix === "" || wish + widthOf(suffix, type.small, 400) > room) {
    // Smaller rather than broken: a figure in two lines is read as two figures.
    const fontSize = wish > room ? Math.max(smallest, (type.figure.fontSize * room) / wish) : type.figure.fontSize;
    const size = { ...type.figure, fontSize, lineHeight: (type.figure.fontSize * type.figure.lineHeight) / fontSize };
    return (
      <>
        <PdfText parts={[{ text: tile.value }]} size={size} width={room} colour={colour} />
        {suffix ? (
          <PdfText parts={[{ text: suffix.trim() }]} size={type.small} width={room} colour={colours.faint} />
        ) : null}
      </>
    );
  }
  const { face: _, ...size } = type.figure;
  const small = { fontFamily: sans, fontSize: type.small.fontSize, letterSpacing: 0, color: colours.faint };
  return (
    <Text style={{ ...size, fontFamily: serif, color: colour }}>
      {tile.value}
      <Text style={small}>{suffix}</Text>
    </Text>
  );
}

/** Points of a figure that has to make itself small. */
const smallest = 11;
