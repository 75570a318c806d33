import { expect, test } from "vitest";
import { bandOf, type ProfileLook, profilePoints } from "#lib/engagement/profile-points.ts";

const unknown = { handle: null, hasPicture: null, bio: null, posts: null, followers: null, following: null };
const pointsOf = (look: Partial<ProfileLook>) => profilePoints({ ...unknown, ...look }).points;

// The four profiles of example E33.
test("a shell of an account has every sign", () => {
  const shell = { handle: "maria84729164", hasPicture: false, posts: 0, followers: 12, following: 2100, bio: "" };
  expect(profilePoints(shell)).toEqual({
    points: 11.5,
    signals: [
      { signal: "noPicture", points: 1.5 },
      { signal: "digits", points: 1.5 },
      { signal: "fewPosts", points: 1.5 },
      { signal: "fewFollowers", points: 1.5 },
      { signal: "massFollowing", points: 1.5 },
      { signal: "followRatio", points: 1 },
      { signal: "followsPerPost", points: 2 },
      { signal: "noBio", points: 1 },
    ],
    known: 6,
    band: "many",
  });
});

test("a profile that is in use has none", () => {
  const used = { handle: "anna.keramik", hasPicture: true, posts: 240, followers: 800, following: 400, bio: "potter" };
  expect(profilePoints(used)).toEqual({ points: 0, signals: [], known: 6, band: "few" });
});

test("fields that are not there add nothing, and it is said how many are", () => {
  expect(profilePoints({ ...unknown, handle: "tim2004", posts: 4, followers: 90, following: 300 })).toEqual({
    points: 4,
    signals: [
      { signal: "digits", points: 1.5 },
      { signal: "fewPosts", points: 1 },
      { signal: "fewFollowers", points: 1 },
      { signal: "followRatio", points: 0.5 },
    ],
    known: 4,
    band: "some",
  });
  expect(profilePoints({ ...unknown, handle: "quiet_reader" })).toMatchObject({ points: 0, known: 1 });
  expect(profilePoints(unknown)).toEqual({ points: 0, signals: [], known: 0, band: "few" });
});

test("counts from the database and no more of the bio than whether there is one", () => {
  const { bio: _, ...rest } = unknown;
  expect(profilePoints({ ...rest, hasBio: false, following: 1500n, posts: 3n }).signals).toEqual([
    { signal: "fewPosts", points: 1 },
    { signal: "massFollowing", points: 1.5 },
    { signal: "followsPerPost", points: 2 },
    { signal: "noBio", points: 1 },
  ]);
  expect(profilePoints({ ...rest, hasBio: true })).toMatchObject({ points: 0, known: 1 });
  expect(profilePoints({ ...rest, hasBio: null })).toMatchObject({ points: 0, known: 0 });
});

test.each<[Partial<ProfileLook>, number]>([
  [{ handle: "abcd1" }, 1],
  [{ handle: "abcde1" }, 0],
  [{ handle: "abc12" }, 1.5],
  [{ posts: 2 }, 1.5],
  [{ posts: 3 }, 1],
  [{ posts: 9 }, 1],
  [{ posts: 10 }, 0],
  [{ followers: 29 }, 1.5],
  [{ followers: 30 }, 1],
  [{ followers: 99 }, 1],
  [{ followers: 100 }, 0],
  [{ following: 1499 }, 0],
  [{ following: 1500 }, 1.5],
  [{ followers: 100, following: 199 }, 0],
  [{ followers: 100, following: 200 }, 0.5],
  [{ followers: 100, following: 500 }, 1],
  // Nobody follows back: as if one did.
  [{ followers: 0, following: 2 }, 2],
  [{ posts: 0, following: 499 }, 1.5],
  [{ posts: 0, following: 500 }, 3.5],
  [{ bio: "  \n" }, 1],
  [{ bio: "." }, 0],
  [{ hasPicture: true }, 0],
])("borders: %j is %d", (look, points) => {
  expect(pointsOf(look)).toBe(points);
});

test("bands", () => {
  expect([0, 2.5, 3, 4, 4.5, 5.5, 6, 11.5].map(bandOf)).toEqual([
    "few",
    "few",
    "some",
    "some",
    "several",
    "several",
    "many",
    "many",
  ]);
});
