import { z } from "zod";
import { passwordMax, passwordMin } from "#lib/auth/password-length.ts";

const password = z
  .string()
  .min(passwordMin, `This is shorter than ${passwordMin} characters.`)
  .max(passwordMax, `This is longer than ${passwordMax} characters.`);

export const signUpInput = z.strictObject({
  email: z.string().max(512),
  password,
  /** From the address that the first start prints; empty on an open instance. */
  token: z.string().max(128).default(""),
});
export type SignUpInput = z.infer<typeof signUpInput>;

export const signInInput = z.object({ email: z.string().max(512), password: z.string().max(passwordMax) });
