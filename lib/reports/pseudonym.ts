// No vowels, so that no word comes about, and nothing that looks like something else.
const letters = "BCDFGHJKLMNPQRSTVWXZ";
const digits = "23456789";

/**
 * "Person K4X2" of the bytes that a keyed hash made of somebody: the same person is the same in all issues of a report
 * and somebody else in every other report. `taken` = names given so far, which are not given again.
 */
export function pseudonym(bytes: Uint8Array, taken: ReadonlySet<string>): string {
  for (let length = 4; ; length += 1) {
    const name = `Person ${nameOf(bytes, length)}`;
    if (!taken.has(name)) return name;
  }
}

function nameOf(bytes: Uint8Array, length: number): string {
  return Array.from({ length }, (_, place) => {
    const alphabet = place % 2 === 0 ? letters : digits;
    return alphabet.charAt((bytes[place] ?? 0) % alphabet.length);
  }).join("");
}
