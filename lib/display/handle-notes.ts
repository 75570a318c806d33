const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
];
const invisible = /[\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]/gu;

/** Letters of more than one alphabet in one handle: it may be made to look like another. */
export function mixesScripts(handle: string): boolean {
  return scripts.filter((script) => script.test(handle)).length > 1;
}

/** The handle with what cannot be seen written as its code, or null when all of it can be seen. */
export function revealInvisible(handle: string): string | null {
  const revealed = handle.replace(
    invisible,
    (mark) => `[U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}]`,
  );
  return revealed === handle ? null : revealed;
}
