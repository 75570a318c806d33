const maxChars = 80;

// Control and formatting characters, which include those that turn the direction of writing, and private ones.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A file's name as it may be shown: its last part, in one form, without invisible characters, at most 80 characters. */
export function displayName(name: string): string {
  const last = name.slice(-4096).split(/[/\\]/).at(-1) ?? "";
  const clean = last.toWellFormed().normalize("NFC").replace(invisible, "").trim();
  if (clean === "" || clean === "." || clean === "..") return "unnamed file";
  const characters = [...clean];
  if (characters.length <= maxChars) return clean;
  // The end tells the type.
  return `${characters.slice(0, maxChars - 12).join("")}…${characters.slice(-11).join("")}`;
}

/** The path inside an archive as it may be shown, each part cleaned; long paths lose their front. */
export function displayPath(path: string): string {
  const clean = path.toWellFormed().normalize("NFC").replace(invisible, "").replaceAll("\\", "/");
  const characters = [...clean];
  return characters.length <= 200 ? clean : `…${characters.slice(-199).join("")}`;
}
