import { expect, test } from "vitest";
import { exchangeBalance, reciprocityCorner } from "#lib/engagement/reciprocity-corner.ts";

const stranger = { given: 0, received: 0, followsYou: false, youFollow: false };

test("three is some, two is not", () => {
  expect(reciprocityCorner({ ...stranger, given: 3, received: 3 })).toBe("friends");
  expect(reciprocityCorner({ ...stranger, given: 2, received: 3 })).toBe("supporters");
  expect(reciprocityCorner({ ...stranger, given: 3, received: 2 })).toBe("sources");
  expect(reciprocityCorner({ ...stranger, given: 2, received: 2 })).toBe("distant");
});

test("courtesy takes a follow both ways that is known; acts come before it", () => {
  expect(reciprocityCorner({ ...stranger, followsYou: true, youFollow: true })).toBe("courtesy");
  expect(reciprocityCorner({ ...stranger, followsYou: true, youFollow: null })).toBe("distant");
  expect(reciprocityCorner({ given: 0, received: 3, followsYou: true, youFollow: true })).toBe("supporters");
});

test("the balance runs from all given to all received, and is unknown where nothing went", () => {
  expect(exchangeBalance({ given: 4, received: 0 })).toBe(-1);
  expect(exchangeBalance({ given: 1, received: 3 })).toBe(0.5);
  expect(exchangeBalance({ given: 2, received: 2 })).toBe(0);
  expect(exchangeBalance({ given: 0, received: 0 })).toBeNull();
});
