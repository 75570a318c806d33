import { z } from "zod";

const password = z
  .string()
  .min(8, "A password has at least 8 characters; 15 or more are better.")
  .max(256, "A password has at most 256 characters.");

export const signUpInput = z.strictObject({
  email: z.string().max(512),
  password,
  /** From the address that the first start prints; empty on an open instance. */
  token: z.string().max(128).default(""),
});
export type SignUpInput = z.infer<typeof signUpInput>;

export const signInInput = z.object({ email: z.string().max(512), password: z.string().max(256) });
