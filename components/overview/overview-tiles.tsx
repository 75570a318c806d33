import { FigureInfo } from "#components/overview/figure-info.tsx";
import { figureInfos } from "#components/overview/figure-infos.ts";
import { FigureTile } from "#components/ui/figure-tile.tsx";
import { FigureTiles } from "#components/ui/figure-tiles.tsx";
import { formatDay } from "#lib/display/dates.ts";
import { formatChange, formatCount, formatShare } from "#lib/display/numbers.ts";
import { figureNote } from "#lib/reports/figure-note.ts";
import type { Figure, Overview } from "#lib/reports/overview.ts";

type OverviewTilesProps = {
  overview: Pick<Overview, "figures" | "leftMayBeRenamed" | "comparedFromDay">;
  locale: string;
};

export function OverviewTiles({ overview, locale }: OverviewTilesProps) {
  const { figures, leftMayBeRenamed, comparedFromDay } = overview;
  const since = comparedFromDay === null ? "in this range" : `since the list of ${formatDay(comparedFromDay, locale)}`;
  const count = (figure: Figure) => (figure.value === null ? null : formatCount(figure.value, locale));
  const note = (figure: Figure, otherwise: string, list?: string) => figureNote(figure, locale, list) ?? otherwise;
  // What a change lacks is always a list.
  const changeNote = (figure: Figure) =>
    figure.state === "notEnough"
      ? "needs a second, complete list"
      : note(figure, "in this range", "a second, complete list");
  const change = (figure: Figure, otherwise: string, when = "in this range") =>
    figure.value === null ? otherwise : `${formatChange(figure.value, locale)} ${when}`;
  return (
    <FigureTiles>
      <FigureTile
        label="People, 28 days"
        value={count(figures.people28)}
        note={note(figures.people28, change(figures.people28Change, "wrote, or came back"))}
        tone="genuine"
        info={<FigureInfo about="people" info={figureInfos.people28} />}
      />
      <FigureTile
        label="Followers"
        value={count(figures.followers)}
        note={note(
          figures.followers,
          change(figures.followersChange, "on the last list", since),
          "a list of followers",
        )}
        info={<FigureInfo about="followers" info={figureInfos.followers} />}
      />
      <FigureTile
        label="Following"
        value={count(figures.following)}
        note={note(
          figures.following,
          figures.mutual.value === null
            ? "on the last list"
            : `${formatCount(figures.mutual.value, locale)} follow back`,
          "a list of those you follow",
        )}
        info={<FigureInfo about="following" info={figureInfos.following} />}
      />
      <FigureTile
        label="Followers who talk"
        value={
          figures.peopleShareOfFollowers.value === null
            ? null
            : formatShare(figures.peopleShareOfFollowers.value, locale)
        }
        note={note(figures.peopleShareOfFollowers, "of the followers listed")}
        info={<FigureInfo about="followers who talk" info={figureInfos.peopleShareOfFollowers} />}
      />
      <FigureTile
        label="Joined"
        value={count(figures.joined)}
        note={changeNote(figures.joined)}
        info={<FigureInfo about="joined" info={figureInfos.joined} />}
      />
      <FigureTile
        label={leftMayBeRenamed ? "Left or renamed" : "Left"}
        value={count(figures.left)}
        note={changeNote(figures.left)}
        info={<FigureInfo about="left" info={figureInfos.left} />}
      />
    </FigureTiles>
  );
}
