import type { Route } from "next";
import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { FigureTile } from "#components/ui/figure-tile.tsx";
import { FigureTiles } from "#components/ui/figure-tiles.tsx";
import { tileInfos } from "#lib/reports/infos/tile-infos.ts";
import type { ChartChoice, Tile } from "#lib/reports/overview-tiles.ts";

type OverviewTilesProps = {
  tiles: Tile[];
  /** The address that shows a chart, and the chart that is shown; left out where there is nothing to choose. */
  choice?: { hrefOf: (chart: ChartChoice) => Route; current: ChartChoice };
  locale: string;
};

export function OverviewTiles({ tiles, choice, locale }: OverviewTilesProps) {
  return (
    <FigureTiles columns={4}>
      {tiles.map((tile) => (
        <FigureTile
          key={tile.id}
          label={tile.label}
          value={tile.value}
          suffix={tile.suffix}
          note={tile.note}
          tone={tile.isGenuine ? "genuine" : "ink"}
          href={choice && tile.chart ? choice.hrefOf(tile.chart) : undefined}
          isCurrent={choice && tile.chart !== null && tile.chart === choice.current}
          info={
            <MeasureInfo
              about={tile.label.toLowerCase()}
              info={tileInfos[tile.id]}
              measure={tile.measure}
              as={tile.form}
              locale={locale}
            />
          }
        />
      ))}
    </FigureTiles>
  );
}
