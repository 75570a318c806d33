import { z } from "zod";
import { passwordMax, passwordMin } from "#lib/auth/password-length.ts";
import { parseEmbedOrigin } from "#lib/http/embed-origin.ts";
import { ownerText } from "#lib/services/judgement/owner-text.input.ts";

const originsMax = 10;

/** A link lives 30 days unless the owner says otherwise (threats S8); null = until it is revoked. */
const expiresDays = z.int().min(1, "A link works for at least a day.").max(3650, "A link works for at most ten years.");
/** The last day on which it works, in the profile's time zone. It goes before a number of days. */
const expiresDay = z.iso.date("Choose the last day on which the link works.").nullable().default(null);

const password = z
  .string()
  .min(passwordMin, `The password is shorter than ${passwordMin} characters.`)
  .max(passwordMax, `The password is longer than ${passwordMax} characters.`);

const embedOrigins = z
  .array(
    z.string().transform((text, context) => {
      const origin = parseEmbedOrigin(text);
      if (origin !== null) return origin;
      const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
      context.addIssue(`"${shown}" is not the address of a site. Write it as https://client.example.`);
      return z.NEVER;
    }),
  )
  .transform((origins) => [...new Set(origins)])
  .pipe(z.array(z.string()).max(originsMax, `At most ${originsMax} sites may show a report in a frame.`))
  .default([]);

const rights = {
  label: ownerText(80, "A label has at most 80 characters.").default(""),
  hasFreeDates: z.boolean().default(false),
  allowsCsv: z.boolean().default(false),
  showsPastIssues: z.boolean().default(false),
  embedOrigins,
};

export const createLinkInput = z.strictObject({
  ...rights,
  expiresDays: expiresDays.nullable().default(30),
  expiresDay,
  /** Null = it opens without one. */
  password: password.nullable().default(null),
});
export type CreateLinkInput = z.input<typeof createLinkInput>;

/** What is left out of expiry and password stays as it is. */
export const editLinkInput = z.strictObject({
  ...rights,
  expiresDays: expiresDays.nullable().optional(),
  expiresDay,
  password: password.nullable().optional(),
});
export type EditLinkInput = z.input<typeof editLinkInput>;
