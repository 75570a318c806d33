/** Id of formats.md 3.1. A reader may tell kinds of one format apart behind a slash: `x-archive/follower`. */
export function formatId(format: string): string {
  return format.split("/", 1)[0] ?? format;
}
