import { formatDuration } from "#lib/display/dates.ts";

const tooMany = "too-many:";

/** The word that goes with a refused sign-in from the server to the form. */
export function tooManyCode(retryMinutes: number): string {
  return `${tooMany}${retryMinutes}`;
}

export function tooManyText(retryMinutes: number): string {
  return `Too many attempts. Try again in ${formatDuration(retryMinutes * 60, "en")}.`;
}

/** Why a sign-in was refused. One sentence for unknown addresses and wrong passwords (threats A2). */
export function signInRefusalText(code: string | null): string {
  if (code === "CredentialsSignin") return "This e-mail and password do not belong together.";
  const minutes = code?.startsWith(tooMany) ? Number(code.slice(tooMany.length)) : Number.NaN;
  if (Number.isInteger(minutes) && minutes > 0) return tooManyText(minutes);
  return "Signing in did not work, on our side. Try again in a moment.";
}
