/**
 * How somebody's profile looks; null = the source does not say. Of the bio either the text, or no more than whether
 * there is one.
 */
export type ProfileLook = {
  handle: string | null;
  hasPicture: boolean | null;
  posts: Count;
  followers: Count;
  following: Count;
} & ({ bio: string | null } | { hasBio: boolean | null });
type Count = number | bigint | null;

export const profileSignals = [
  "noPicture",
  "digits",
  "fewPosts",
  "fewFollowers",
  "massFollowing",
  "followRatio",
  "followsPerPost",
  "noBio",
] as const;
export type ProfileSignal = (typeof profileSignals)[number];

export const profileBands = ["few", "some", "several", "many"] as const;
export type ProfileBand = (typeof profileBands)[number];

export type ProfilePoints = {
  /** 0 to 11.5, in halves. */
  points: number;
  /** In the order of profileSignals, only those that fit. */
  signals: { signal: ProfileSignal; points: number }[];
  /** How many of the six fields the source gives: without it no number of points can be judged. */
  known: number;
  band: ProfileBand;
};

/** Signs on a profile that many crude accounts share (model.md 12). A field that is not there adds nothing. */
export function profilePoints(look: ProfileLook): ProfilePoints {
  const hasBio = "hasBio" in look ? look.hasBio : look.bio === null ? null : look.bio.trim() !== "";
  const handle = look.handle === "" ? null : look.handle;
  const [posts, followers, following] = [count(look.posts), count(look.followers), count(look.following)];
  const digits = handle === null ? null : shareOfDigits(handle);
  const ratio = following === null || followers === null ? null : following / Math.max(1, followers);
  const perPost = following === null || posts === null ? null : following / Math.max(1, posts);

  const all: Record<ProfileSignal, number> = {
    noPicture: look.hasPicture === false ? 1.5 : 0,
    digits: digits === null ? 0 : digits >= 0.4 ? 1.5 : digits >= 0.2 ? 1 : 0,
    fewPosts: posts === null ? 0 : posts <= 2 ? 1.5 : posts <= 9 ? 1 : 0,
    fewFollowers: followers === null ? 0 : followers < 30 ? 1.5 : followers < 100 ? 1 : 0,
    massFollowing: following !== null && following >= 1500 ? 1.5 : 0,
    followRatio: ratio === null ? 0 : ratio >= 5 ? 1 : ratio >= 2 ? 0.5 : 0,
    followsPerPost: perPost !== null && perPost >= 500 ? 2 : 0,
    noBio: hasBio === false ? 1 : 0,
  };
  const signals = profileSignals.flatMap((signal) => (all[signal] === 0 ? [] : [{ signal, points: all[signal] }]));
  const points = signals.reduce((sum, each) => sum + each.points, 0);
  const known = [handle, look.hasPicture, hasBio, posts, followers, following].filter((each) => each !== null).length;
  return { points, signals, known, band: bandOf(points) };
}

export function bandOf(points: number): ProfileBand {
  if (points < 3) return "few";
  if (points < 4.5) return "some";
  return points < 6 ? "several" : "many";
}

function count(value: Count): number | null {
  return value === null ? null : Number(value);
}

function shareOfDigits(handle: string): number {
  const characters = [...handle];
  return characters.filter((each) => /\p{Nd}/u.test(each)).length / characters.length;
}
