import { infoLines } from "#components/measures/info-lines.ts";
import { InfoNote } from "#components/reports/document/info-note.tsx";
import { FigureTiles } from "#components/ui/figure-tiles.tsx";
import { FigureValue } from "#components/ui/figure-value.tsx";
import { tileInfos } from "#lib/reports/infos/tile-infos.ts";
import type { Tile } from "#lib/reports/overview-tiles.ts";

export function ReportTiles({ tiles, locale }: { tiles: Tile[]; locale: string }) {
  return (
    <FigureTiles columns={4}>
      {tiles.map((tile) => (
        <div key={tile.id} className="break-inside-avoid">
          <dt className="flex items-start justify-between gap-2 text-small text-soft">
            {tile.label}
            <InfoNote
              about={tile.label.toLowerCase()}
              lines={infoLines(tileInfos[tile.id], { measure: tile.measure, as: tile.form, locale })}
            />
          </dt>
          <FigureValue
            value={tile.value}
            suffix={tile.suffix}
            note={tile.note}
            tone={tile.isGenuine ? "genuine" : "ink"}
          />
        </div>
      ))}
    </FigureTiles>
  );
}
