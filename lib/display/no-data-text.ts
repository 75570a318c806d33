import type { Facts } from "#lib/display/problem-facts.ts";

/** Why a file that could be read holds nothing to import, and which file would (formats 17). */
export function noDataText(detail: string | undefined, facts: Facts): string {
  const { file } = facts;
  switch (detail) {
    case "instagram-no-connections":
      return `${file} is an Instagram export without your followers. Request it again and tick Followers and following, format JSON, date range All time.`;
    case "empty-section":
      return `Instagram says that this section of ${file} is empty. If that is wrong, the export was made for a shorter date range: request it again with All time.`;
    case "recently-unfollowed":
      return `${file} lists accounts that you stopped following. It does not say who stopped following you; upload followers_1.json and following.json.`;
    case "other-list":
      return `${file} is another list of an Instagram export and is not needed. Upload followers_1.json and following.json from the same folder.`;
    case "unnamed-list":
      return `${file} looks like a list of an Instagram export, but only its name tells which one. Give it the name that it has in the export, for example followers_1.json, or upload the whole ZIP.`;
    case "threads":
      return `${file} holds Threads followers, which are not your Instagram followers. Upload followers_1.json from the folder followers_and_following.`;
    case "messages":
      return `${file} holds messages. They are not read; upload followers_1.json and following.json.`;
    case "x-html-only":
      return `${file} is only the page of an X archive. Upload the whole ZIP, or follower.js and following.js from its data folder.`;
    case "x-no-lists":
      return `${file} is a part of an X archive without anything to count. Upload the whole ZIP, or follower.js and following.js from its data folder.`;
    case "x-grailbird":
      return `${file} is an archive from before 2018. Those hold posts but no followers. Request a new archive from X.`;
    case "csv-list-name":
      return `${file} has a column of handles, but nothing says whose they are. Name it followers.csv or following.csv and upload it again.`;
    case "mastodon-list":
      return `${file} is a list of muted or blocked accounts of Mastodon. It is not needed.`;
    case "bluesky-only-profile":
      return `${file} says whose profile it is and how long its lists are, and nothing else. Upload it together with saved lists of followers.`;
    case "mastodon-bookmarks":
      return `${file} lists posts that you bookmarked, which nobody else sees. Upload outbox.json and actor.json from the same archive.`;
    case "mastodon-only-actor":
      return `${file} says whose account it is, and nothing else. Upload it together with outbox.json, or with saved lists of followers.`;
    case "mastodon-which-list":
      return `${file} is a list of accounts, but nothing says which one. Name it followers.json or following.json, and upload it again.`;
    case "mastodon-grouped":
      return `${file} holds notifications in groups, which name only some of the people. Save the answer of /api/v1/notifications instead.`;
    case "copies-differ":
      return `These files have the same name but not the same content: ${facts.text("names")}. Upload only the ones that belong together.`;
    case "unknown-keys":
      return `No follower data found in ${file}. Looked for: ${facts.text("looked")}. Its first keys are: ${facts.text("found", "none")}.`;
    default:
      return `No follower data found in ${file}. Looked for: ${facts.text("looked", "exports of Instagram, X, Mastodon and Bluesky, statistics of X, and CSV files")}. Found: ${facts.text("found", "nothing known")}.`;
  }
}
