/** Colours of lines, areas and dots; the meanings are the same on every page. */
export const toneColour = {
  nominal: "var(--color-nominal)",
  genuine: "var(--color-genuine)",
  mark: "var(--color-mark)",
} as const;

/** The same as small text, which needs more contrast than a line. */
export const toneInk = {
  nominal: "var(--color-faint)",
  genuine: "var(--color-genuine)",
  mark: "var(--color-mark)",
} as const;
