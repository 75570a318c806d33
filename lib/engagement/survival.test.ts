import fc from "fast-check";
import { expect, test } from "vitest";
import { type Stay, survival } from "#lib/engagement/survival.ts";

const stay = (joinLo: number | null, joinHi: number, lastSeen: number, firstMissing: number | null): Stay => ({
  people: 1,
  joinLo,
  joinHi,
  lastSeen,
  firstMissing,
});

test("E29: days that are not known make a low and a high curve", () => {
  const result = survival(
    [
      stay(0, 0, 10, 20),
      stay(0, 10, 30, 40),
      stay(10, 10, 60, null),
      stay(20, 30, 40, 50),
      stay(0, 0, 60, null),
      stay(30, 30, 30, 40),
    ],
    { first: 0, end: 60 },
  );
  // Low durations 10 20 50+ 10 60+ 0, high ones 20 40 50+ 30 60+ 10.
  expect(result.low.steps).toEqual([
    { age: 0, atRisk: 6, departures: 1, share: 5 / 6 },
    { age: 10, atRisk: 5, departures: 2, share: expect.closeTo(0.5, 12) },
    { age: 20, atRisk: 3, departures: 1, share: expect.closeTo(1 / 3, 12) },
  ]);
  expect(result.high.steps).toEqual([
    { age: 10, atRisk: 6, departures: 1, share: expect.closeTo(5 / 6, 12) },
    { age: 20, atRisk: 5, departures: 1, share: expect.closeTo(4 / 6, 12) },
    { age: 30, atRisk: 4, departures: 1, share: expect.closeTo(3 / 6, 12) },
    { age: 40, atRisk: 3, departures: 1, share: expect.closeTo(2 / 6, 12) },
  ]);
  expect(result).toMatchObject({ halfLife: { low: 10, high: 30 }, ageUnknown: 0, joins: 6, departures: 4 });
});

test("E30: who was there before the first list is watched from the age they had, or not at all", () => {
  const result = survival(
    [
      stay(-30, -30, 10, 10),
      stay(-100, -100, 60, null),
      stay(0, 0, 20, 20),
      stay(5, 5, 60, null),
      stay(null, 0, 60, null),
    ],
    { first: 0, end: 60 },
  );
  const steps = [
    { age: 20, atRisk: 2, departures: 1, share: 0.5 },
    { age: 40, atRisk: 2, departures: 1, share: 0.25 },
  ];
  expect(result.low.steps).toEqual(steps);
  expect(result.high.steps).toEqual(steps);
  expect(result).toMatchObject({ halfLife: { low: 20, high: 20 }, ageUnknown: 1, joins: 4 });
});

test("who left before their age could be watched is no departure", () => {
  // 30 days old at the only list that shows them: the shortest stay ends where the watching begins.
  const result = survival([stay(-30, -30, 0, 10), stay(0, 0, 20, null)], { first: 0, end: 20 });
  expect(result.low.steps).toEqual([]);
  expect(result.high.steps).toEqual([{ age: 40, atRisk: 1, departures: 1, share: 0 }]);
});

test("while ten are watched there is a curve, and 30 joins and ten departures make a half-life", () => {
  const came = (count: number, of: Stay) => Array.from({ length: count }, () => of);
  const lists = { first: 0, end: 100 };
  const few = survival(came(9, stay(0, 0, 50, 50)), lists);
  expect(few.low.drawnUntil).toBeNull();
  expect(few.lack).toEqual({ has: 9, needs: 30, of: "joins" });

  const stayed = survival([...came(25, stay(0, 0, 100, null)), ...came(5, stay(0, 0, 50, 50))], lists);
  expect(stayed.lack).toEqual({ has: 5, needs: 10, of: "departures" });
  expect(stayed.halfLife).toEqual({ low: null, high: null });
  expect(stayed.low.drawnUntil).toBe(100);

  const half = survival([...came(15, stay(0, 0, 30, 40)), ...came(15, stay(20, 20, 100, null))], lists);
  expect(half.lack).toBeNull();
  expect(half.halfLife).toEqual({ low: 30, high: 40 });
  expect(half.low.drawnUntil).toBe(80);
  expect(survival([], lists)).toMatchObject({ joins: 0, low: { steps: [], drawnUntil: null } });
});

test("a half-life goes from the smaller to the larger age, also where only one curve reaches it", () => {
  // Low: the one who was 30 days old is gone before the watching begins, so half are gone at 50. High: at 40.
  const early = survival([stay(-30, -30, 0, 10), stay(0, 0, 50, 50)], { first: 0, end: 60 });
  expect(early.low.steps).toEqual([{ age: 50, atRisk: 1, departures: 1, share: 0 }]);
  expect(early.high.steps[0]).toEqual({ age: 40, atRisk: 2, departures: 1, share: 0.5 });
  expect(early.halfLife).toEqual({ low: 40, high: 50 });
  const onlyLow = survival([stay(0, 10, 20, 50), stay(0, 0, 60, null)], { first: 0, end: 60 });
  expect(onlyLow.halfLife).toEqual({ low: 10, high: 50 });
});

test("several alike count as many as they are", () => {
  const lists = { first: 0, end: 100 };
  const alike = { ...stay(0, 0, 30, 40), people: 15 };
  const others = { ...stay(-20, -10, 80, null), people: 15 };
  const eachAlone = [alike, others].flatMap((each) => Array.from({ length: 15 }, () => ({ ...each, people: 1 })));
  expect(survival([alike, others], lists)).toEqual(survival(eachAlone, lists));
});

const anyStay = fc
  .tuple(fc.integer({ min: -50, max: 90 }), fc.nat(20), fc.nat(60), fc.nat(20), fc.boolean(), fc.boolean())
  .map(([lo, gap, seen, late, isGone, isKnown]) =>
    stay(
      isKnown ? lo : null,
      lo + gap,
      Math.max(0, lo + gap) + seen,
      isGone ? Math.max(0, lo + gap) + seen + late : null,
    ),
  );

test("property: curves fall from 1 to 0 at most, by the definition of who is watched", () => {
  fc.assert(
    fc.property(fc.array(anyStay, { maxLength: 40 }), (stays) => {
      const lists = { first: 0, end: 200 };
      const { high } = survival(stays, lists);
      const watched = stays.flatMap(({ joinLo, joinHi, firstMissing }) =>
        joinLo === null
          ? []
          : [
              {
                entry: Math.max(0, -joinHi),
                duration: (firstMissing ?? lists.end) - joinLo,
                isGone: firstMissing !== null,
              },
            ],
      );
      let before = 1;
      for (const { age, atRisk, departures, share } of high.steps) {
        const there = watched.filter((each) =>
          age === 0 ? each.entry === 0 && each.duration >= 0 : each.entry < age && age <= each.duration,
        );
        expect(atRisk).toBe(there.length);
        expect(departures).toBe(there.filter((each) => each.isGone && each.duration === age).length);
        expect(share).toBeLessThanOrEqual(before);
        expect(share).toBeGreaterThanOrEqual(0);
        before = share;
      }
    }),
  );
});
