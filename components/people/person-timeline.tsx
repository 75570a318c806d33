import type { Route } from "next";
import { personSearchText } from "#components/people/person-search.ts";
import { Pager } from "#components/ui/pager.tsx";
import { withSearch } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { formatCount } from "#lib/display/numbers.ts";
import { shortPostName } from "#lib/display/post-address.ts";
import { postPage } from "#lib/display/post-page.ts";
import type { PersonPage, TimelineAct } from "#lib/reports/person.ts";
import { actWhat, actWhen, actWhy } from "#lib/reports/timeline-text.ts";

type PersonTimelineProps = { page: PersonPage; path: Route; locale: string };

/** What went both ways, newest first; each act of theirs with what it counts as and why. */
export function PersonTimeline({ page, path, locale }: PersonTimelineProps) {
  const { timeline, profile, parameters } = page;
  const voice = { locale, timeZone: "UTC", favourHours: parameters.favourHours };
  const posts = `/profiles/${profile.id}/posts` as Route;
  if (timeline.total + timeline.undated.length === 0) {
    return <p className="text-soft">Nothing went either way in what was imported.</p>;
  }
  return (
    <>
      {timeline.acts.length > 0 ? (
        <ol className="border-b border-line">
          {timeline.acts.map((act) => (
            <ActRow key={act.key} act={act} posts={posts} voice={voice} />
          ))}
        </ol>
      ) : null}
      <Pager
        label="Pages of the timeline"
        page={timeline.page}
        pageSize={timeline.pageSize}
        total={timeline.total}
        to={(next) => withSearch(path, personSearchText({ acts: next }))}
        locale={locale}
      />
      {timeline.undated.length > 0 ? (
        <>
          <h3 className="mt-8 mb-3 font-medium">Without a time</h3>
          <ul className="border-b border-line">
            {timeline.undated.map((act) => (
              <ActRow key={act.key} act={act} posts={posts} voice={voice} />
            ))}
          </ul>
          {timeline.moreUndated > 0 ? (
            <p className="mt-3 text-fine text-faint">And {formatCount(timeline.moreUndated, locale)} more.</p>
          ) : null}
        </>
      ) : null}
    </>
  );
}

type Voice = { locale: string; timeZone: string; favourHours: number };

function ActRow({ act, posts, voice }: { act: TimelineAct; posts: Route; voice: Voice }) {
  const why = actWhy(act, voice);
  const isTheirs = act.direction === "received";
  return (
    <li className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <span className="text-small text-faint">
        {act.at === null ? "no time" : actWhen(act.at, act.precision, voice)}
      </span>
      <span className={`min-w-0 break-words ${isTheirs ? "" : "text-soft"}`}>
        <span className={isTheirs ? "font-medium" : ""}>{isTheirs ? "They" : "You"}:</span>{" "}
        {actWhat(act, voice.locale).toLowerCase()}
        {act.post === null ? null : <Post act={act} posts={posts} />}
        {why ? <span className="block text-small text-soft">{why}</span> : null}
      </span>
    </li>
  );
}

/** Own posts have a page here, those of others are only named. */
function Post({ act: { post, direction, onOwnPost }, posts }: { act: TimelineAct; posts: Route }) {
  if (post === null) return null;
  const isOwn = direction === "received" || onOwnPost;
  return (
    <>
      {isOwn ? " on your post " : " on their post "}
      <bdi>
        {isOwn ? (
          <TextLink href={`${posts}${postPage(post)}` as Route}>{shortPostName(post)}</TextLink>
        ) : (
          shortPostName(post)
        )}
      </bdi>
    </>
  );
}
