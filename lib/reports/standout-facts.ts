/** What the page points at beside its figures: counts and days, from tables that do not grow with acts. */
export type StandoutFacts = {
  /** Who came in each of three 28-day spans and not in the last one, with when they were last heard; null = nobody. */
  quiet: { people: number; firstAt: string; lastAt: string } | null;
  /** Groups that were found to meet on the posts and trade evenly, and how many are in them. */
  rings: { groups: number; people: number } | null;
  /** Posts that look like a giveaway and were neither marked nor dismissed. */
  giveaways: { post: string; publishedAt: string; actors: number; usualActors: number; onlyHereShare: number }[];
  /** Weeks or four weeks in which far more followers came than usual, latest first. */
  spikes: { fromDay: string; toDay: string; gain: number; usual: number }[];
};
