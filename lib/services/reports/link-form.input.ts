import { createLinkInput, editLinkInput } from "#lib/services/reports/link.input.ts";

/** `expires` is a number of days, `never`, `day` (then `expiresDay` says which) or, of a link that is there, `keep`. */
export function readCreateForm(form: FormData): ReturnType<typeof createLinkInput.safeParse> {
  return createLinkInput.safeParse({ ...readRights(form), ...readExpiry(form), password: readText(form, "password") });
}

/** `passwordChoice` is `keep`, `set` or `none`; without one, a password that was typed is the first. */
export function readEditForm(form: FormData): ReturnType<typeof editLinkInput.safeParse> {
  return editLinkInput.safeParse({
    ...readRights(form),
    ...(form.get("expires") !== "keep" && readExpiry(form)),
    ...readChange(form),
  });
}

function readChange(form: FormData) {
  const typed = readText(form, "password");
  switch (form.get("passwordChoice") ?? (typed === null ? "keep" : "set")) {
    case "none":
      return { password: null };
    case "set":
      return { password: typed ?? "" };
    default:
      return {};
  }
}

function readRights(form: FormData) {
  return {
    label: form.get("label") ?? "",
    hasFreeDates: form.has("hasFreeDates"),
    allowsCsv: form.has("allowsCsv"),
    showsPastIssues: form.has("showsPastIssues"),
    embedOrigins: (readText(form, "embedOrigins") ?? "").split(/[\s,]+/).filter((part) => part !== ""),
  };
}

function readExpiry(form: FormData) {
  const expires = form.get("expires");
  if (expires === "day") return { expiresDay: form.get("expiresDay") ?? "" };
  return { expiresDays: expires === "never" ? null : Number(expires ?? 30) };
}

/** Null = nothing was typed. */
function readText(form: FormData, name: string): string | null {
  const text = form.get(name);
  return typeof text === "string" && text !== "" ? text : null;
}
