import type { Route } from "next";
import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { Headline } from "#components/overview/headline.tsx";
import { MissingFiles } from "#components/overview/missing-files.tsx";
import type { PostMarkActions } from "#components/posts/post-mark.tsx";
import { PostsChart } from "#components/posts/posts-chart.tsx";
import { type PostsSearch, postsSearchText } from "#components/posts/posts-search.ts";
import { PostsTable } from "#components/posts/posts-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { ChoiceLinks } from "#components/ui/choice-links.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { withSearch } from "#components/ui/route.ts";
import { Section } from "#components/ui/section.tsx";
import { formatDayRange } from "#lib/display/dates.ts";
import { postPage } from "#lib/display/post-page.ts";
import { rangeNames } from "#lib/display/range-text.ts";
import type { Platform } from "#lib/engagement/types.ts";
import { postInfos } from "#lib/reports/infos/post-infos.ts";
import { describeMissing } from "#lib/reports/missing-files.ts";
import { rangePresets } from "#lib/reports/overview.ts";
import { type PostColumn, postColumns } from "#lib/reports/post-columns.ts";
import type { PostsPage } from "#lib/reports/posts.ts";
import { preparePostRow } from "#lib/reports/prepare-posts.ts";
import { preparePostsChart } from "#lib/reports/prepare-posts-chart.ts";
import { preparePostsHeadline } from "#lib/reports/prepare-posts-headline.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

type PostsBodyProps = {
  posts: PostsPage;
  search: PostsSearch;
  path: Route;
  actions: PostMarkActions;
  locale: string;
};

export function PostsBody({ posts, search, path, actions, locale }: PostsBodyProps) {
  const { profile, range, totals, asOf } = posts;
  if (totals.posts === 0 || range === null || asOf === null) {
    return (
      <EmptyState
        title="No post is known yet"
        action={<ButtonLink href={`/profiles/${profile.id}/imports`}>Import a file</ButtonLink>}
      >
        What each post brought stands here once a file names your posts, or what people did below them.
      </EmptyState>
    );
  }
  const columns = postColumns(totals);
  const chart = preparePostsChart(posts, locale);
  const context = { ...posts, asOf: Date.parse(asOf) };
  const rows = posts.rows.map((row) => ({
    ...preparePostRow(row, context, posts.giveaways, locale),
    href: withSearch(path, postPage(row.post)),
    reason: row.incentivised?.reason ?? null,
  }));
  return (
    <>
      <Headline headline={preparePostsHeadline(posts, locale)} />
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <ChoiceLinks
          label="Range"
          current={search.range}
          choices={rangePresets.map((preset) => ({
            id: preset,
            label: rangeNames[preset],
            href: withSearch(path, postsSearchText({ ...search, range: preset, page: 1 })),
          }))}
        />
        <p className="text-small text-faint">{formatDayRange(range.fromDay, shiftDay(range.toDay, -1), locale)}</p>
      </div>
      {chart ? (
        <Section title={chart.label} says={chart.sentence}>
          <PostsChart chart={chart} fileName={`${profile.handle}-posts`} locale={locale} />
        </Section>
      ) : null}
      <Section title="Post by post">
        <PostsTable rows={rows} columns={columns} actions={actions} />
        <Pager
          page={posts.page}
          pageSize={posts.pageSize}
          total={posts.total}
          to={(page) => withSearch(path, postsSearchText({ ...search, page }))}
          locale={locale}
        />
        <ColumnInfos columns={columns} locale={locale} />
      </Section>
      {totals.hasNames ? null : (
        <Section title="What is missing" says="And which file would fill it">
          <MissingFiles files={describeMissing(["named-interactions"], profile.platform as Platform)} />
        </Section>
      )}
    </>
  );
}

/** Formula, window, tier and date rule of every column: a head that sorts has no room for a second button. */
function ColumnInfos({ columns, locale }: { columns: PostColumn[]; locale: string }) {
  return (
    <p className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-1 text-fine text-faint">
      <span>How they are counted:</span>
      {columns.map(({ id, label }) => (
        <span key={id} className="inline-flex items-center">
          {label}
          <MeasureInfo about={label.toLowerCase()} info={postInfos[id]} locale={locale} />
        </span>
      ))}
    </p>
  );
}
