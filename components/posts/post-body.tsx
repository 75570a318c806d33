import type { Route } from "next";
import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { Headline } from "#components/overview/headline.tsx";
import { PersonName } from "#components/people/person-name.tsx";
import { personRoute } from "#components/people/person-route.ts";
import { PostMark, type PostMarkActions } from "#components/posts/post-mark.tsx";
import { FigureTile } from "#components/ui/figure-tile.tsx";
import { FigureTiles } from "#components/ui/figure-tiles.tsx";
import { OutsideLink } from "#components/ui/outside-link.tsx";
import { Section } from "#components/ui/section.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { postAddress } from "#lib/display/post-address.ts";
import { postInfos } from "#lib/reports/infos/post-infos.ts";
import type { PostColumn } from "#lib/reports/post-columns.ts";
import { postColumns } from "#lib/reports/post-columns.ts";
import type { PostView } from "#lib/reports/posts.ts";
import { type PostPanel, preparePost } from "#lib/reports/prepare-post.ts";
import type { PostTableRow } from "#lib/reports/prepare-posts.ts";

type PostBodyProps = { view: PostView; back: Route; actions: PostMarkActions; locale: string };

/** One post: what it brought, who came, and how every act below it is counted. */
export function PostBody({ view, back, actions, locale }: PostBodyProps) {
  const panel = preparePost(view, locale);
  return (
    <>
      <p className="pt-6 text-small text-soft">
        <TextLink href={back}>All posts</TextLink>
        <span aria-hidden="true"> · </span>
        <bdi className="break-all">
          <OutsideLink href={postAddress(view.profile.platform, view.row.post)}>{view.row.post}</OutsideLink>
        </bdi>
      </p>
      <Headline headline={{ parts: panel.heading, says: panel.says }} />
      <PostTiles view={view} row={panel.row} locale={locale} />
      {panel.people.length > 0 ? (
        <Section title="Who came with it" says="Who came first stands first.">
          <PostPeople people={panel.people} leftOut={panel.peopleLeftOut} profile={view.profile} />
        </Section>
      ) : null}
      {panel.classes.length > 0 ? (
        <Section
          title="What was done below it"
          says={`Every act stands in one line; the lines add up to ${panel.acts}.`}
        >
          <PostClasses panel={panel} />
        </Section>
      ) : null}
      <Section
        title="Did it pay for its acts?"
        says="A giveaway, a contest or an advertisement buys acts: marked so, they count apart and prove nobody. The mark can be taken back at any time."
      >
        <PostMark
          {...actions}
          post={view.row.post}
          about={panel.row.about}
          reason={view.row.incentivised?.reason ?? null}
          looksLikeGiveaway={view.looksLikeGiveaway}
        />
      </Section>
    </>
  );
}

/** Six figures of people, or the two that can be counted where nobody is named. */
function PostTiles({ view, row, locale }: { view: PostView; row: PostTableRow; locale: string }) {
  const columns = postColumns(view.totals);
  const tiles = (shown: PostColumn[]) =>
    shown.map((column) => <PostTile key={column.id} column={column} row={row} locale={locale} />);
  if (view.totals.hasNames)
    return <FigureTiles>{tiles(columns.filter(({ id }) => id !== "interactions"))}</FigureTiles>;
  return columns.length === 0 ? null : (
    <dl className="flex flex-wrap gap-x-14 gap-y-6 border-y border-line py-5">{tiles(columns)}</dl>
  );
}

function PostTile({ column, row, locale }: { column: PostColumn; row: PostTableRow; locale: string }) {
  const info = <MeasureInfo about={column.label.toLowerCase()} info={postInfos[column.id]} locale={locale} />;
  if (column.id === "rate" || column.id === "engagement") {
    const rate = row[column.id];
    return (
      <FigureTile
        label={column.label}
        value={rate?.raw ?? null}
        note={
          rate === null
            ? "the count of followers at that time is not known"
            : column.id === "rate"
              ? `ranks as ${rate.text}`
              : rate.text
        }
        info={info}
      />
    );
  }
  const figure = row[column.id];
  return (
    <FigureTile
      label={column.label}
      value={figure?.text ?? null}
      note={figure === null ? "no file tells it" : figure.isLeast ? "at least: not everything is in the files" : ""}
      tone={column.id === "people" ? "genuine" : "ink"}
      info={info}
    />
  );
}

type PostPeopleProps = { people: PostPanel["people"]; leftOut: string | null; profile: PostView["profile"] };

function PostPeople({ people, leftOut, profile }: PostPeopleProps) {
  return (
    <>
      <table className={tableLook}>
        <thead>
          <tr>
            <th scope="col" className={headLook}>
              Person
            </th>
            <th scope="col" className={headLook}>
              Did
            </th>
            <th scope="col" className={`${headLook} max-sm:hidden`}>
              Is
            </th>
            <th scope="col" className={`${headLook} text-right`}>
              First came
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" className={`${cellLook} text-left font-normal`}>
                <PersonName
                  platform={profile.platform}
                  handle={person.handle}
                  platformId={person.platformId}
                  href={personRoute(profile.id, person.id)}
                />
                <span className="block text-fine text-faint sm:hidden">{person.is}</span>
              </th>
              <td className={`${cellLook} text-soft`}>{person.did}</td>
              <td className={`${cellLook} text-soft max-sm:hidden`}>{person.is}</td>
              <td className={`${cellLook} ${numberLook} text-soft`}>{person.first}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut ? <p className="mt-3 text-small text-faint">{leftOut}</p> : null}
    </>
  );
}

function PostClasses({ panel }: { panel: PostPanel }) {
  return (
    <table className={`${tableLook} max-w-prose`}>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            How it counts
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Acts
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {panel.classes.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={`${cellLook} text-left font-normal ${row.isGenuine ? "text-genuine" : ""}`}>
              {row.name}
            </th>
            <td className={`${cellLook} ${numberLook}`}>{row.acts}</td>
            <td className={`${cellLook} ${numberLook} text-soft`}>{row.share}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={`${cellLook} text-left font-medium`}>
            All acts
          </th>
          <td className={`${cellLook} ${numberLook} font-medium`}>{panel.acts}</td>
          <td className={cellLook} />
        </tr>
      </tfoot>
    </table>
  );
}
