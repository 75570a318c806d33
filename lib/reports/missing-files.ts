import type { Platform } from "#lib/engagement/types.ts";
import type { Missing } from "#lib/reports/overview.ts";

export type MissingFile = {
  /** What is not there. */
  title: string;
  /** Which file would fill it, and what it would show. */
  fill: string;
  /** Where to get that file. */
  where: string;
  /** A table of our own that can be filled by hand, with a sample to download. */
  sample: string | null;
};

/** One entry per gap, in the order given; the two lists share one where one export holds both. */
export function describeMissing(missing: Missing[], platform: Platform): MissingFile[] {
  const areBothInOne = hasExport(platform) && missing.includes("followers-list") && missing.includes("following-list");
  if (!areBothInOne) return missing.map((gap) => describeGap(gap, platform));
  return missing.flatMap((gap) => {
    if (gap === "following-list") return [];
    const file = describeGap(gap, platform);
    return gap === "followers-list"
      ? {
          ...file,
          title: "Who follows you, and whom you follow",
          fill: `${listFile(platform, "followers")} holds both lists.`,
        }
      : file;
  });
}

function hasExport(platform: Platform): boolean {
  return platform === "instagram" || platform === "x";
}

function describeGap(gap: Missing, platform: Platform): MissingFile {
  switch (gap) {
    case "followers-list":
      return {
        title: "Your followers, by name",
        fill: `${listFile(platform, "followers")} shows who follows you.`,
        where: whereToGet(platform),
        sample: hasExport(platform) ? null : "/samples/followers.csv",
      };
    case "following-list":
      return {
        title: "The people you follow",
        fill: `${listFile(platform, "following")} shows who follows whom back.`,
        where: whereToGet(platform),
        sample: hasExport(platform) ? null : "/samples/following.csv",
      };
    case "second-snapshot":
      return {
        title: "A second list",
        fill: "The same file again, made some weeks later, shows who came and who left.",
        where: whereToGet(platform),
        sample: null,
      };
    case "complete-list":
      return {
        title: "A complete list",
        fill: "The last list is only a part. A whole one shows who left.",
        where:
          platform === "instagram"
            ? "Ask Instagram again and set the date range to All time: the range cuts the list of followers as well."
            : whereToGet(platform),
        sample: null,
      };
    case "named-interactions":
      return {
        title: "Who said something",
        fill: `${namedSource(platform)} A table with who, what and when fills the gap.`,
        where: "interactions.csv: names copied from below your posts are enough.",
        sample: "/samples/interactions.csv",
      };
    default:
      return gap satisfies never;
  }
}

function listFile(platform: Platform, side: "followers" | "following"): string {
  if (platform === "instagram") return "The Instagram export with Followers and following";
  if (platform === "x") return "The X archive";
  return `A list of your own, ${side}.csv,`;
}

function whereToGet(platform: Platform): string {
  if (platform === "instagram") {
    return "Instagram: Accounts Centre, Your information and permissions, Export your information. Choose JSON and All time.";
  }
  if (platform === "x") return "X: Settings, Your account, Download an archive of your data.";
  return "Any table with one handle a row will do.";
}

function namedSource(platform: Platform): string {
  if (hasExport(platform)) {
    return "This platform’s export says what you did, not who answered, so people who talk to you cannot be counted.";
  }
  return "Without it, people who talk to you cannot be counted.";
}
