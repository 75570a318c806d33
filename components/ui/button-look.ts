export type ButtonTone = "main" | "plain" | "quiet";

const shared =
  "inline-flex items-center justify-center gap-2 rounded-control border px-3 py-1 min-h-[2.125rem] text-small font-medium whitespace-nowrap cursor-pointer " +
  "data-disabled:cursor-default data-disabled:opacity-50";

const tones = {
  main: "border-ink bg-ink text-paper hover:opacity-85",
  plain: "border-line bg-raised text-ink hover:border-edge",
  quiet: "border-transparent bg-transparent text-soft hover:text-ink hover:bg-wash",
} satisfies Record<ButtonTone, string>;

/** One look for buttons and for links that stand where a button would. */
export function buttonLook(tone: ButtonTone): string {
  return `${shared} ${tones[tone]}`;
}
