import { MeasureInfo } from "#components/measures/measure-info.tsx";
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
        info={<MeasureInfo about="people" info={figureInfos.people28} measure={figures.people28} locale={locale} />}
      />
      <FigureTile
        label="Followers"
        value={count(figures.followers)}
        note={note(
          figures.followers,
          change(figures.followersChange, "on the last list", since),
          "a list of followers",
        )}
        info={
          <MeasureInfo about="followers" info={figureInfos.followers} measure={figures.followers} locale={locale} />
        }
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
        info={
          <MeasureInfo about="following" info={figureInfos.following} measure={figures.following} locale={locale} />
        }
      />
      <FigureTile
        label="Followers who talk"
        value={
          figures.peopleShareOfFollowers.value === null
            ? null
            : formatShare(figures.peopleShareOfFollowers.value, locale)
        }
        note={note(figures.peopleShareOfFollowers, "of the followers listed")}
        info={
          <MeasureInfo
            about="followers who talk"
            info={figureInfos.peopleShareOfFollowers}
            measure={figures.peopleShareOfFollowers}
            locale={locale}
          />
        }
      />
      <FigureTile
        label="Joined"
        value={count(figures.joined)}
        note={changeNote(figures.joined)}
        info={<MeasureInfo about="joined" info={figureInfos.joined} measure={figures.joined} locale={locale} />}
      />
      <FigureTile
        label={leftMayBeRenamed ? "Left or renamed" : "Left"}
        value={count(figures.left)}
        note={changeNote(figures.left)}
        info={<MeasureInfo about="left" info={figureInfos.left} measure={figures.left} locale={locale} />}
      />
    </FigureTiles>
  );
}
