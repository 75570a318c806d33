import NextAuth from "next-auth";
import { networkOf } from "#lib/auth/network.ts";
import { authOptions } from "#lib/auth/options.ts";
import { signInInput } from "#lib/services/accounts/credentials.input.ts";
import { signIn } from "#lib/services/accounts/sign-in.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

// Made at the first request: the secret is not there when the pages are built.
function handle(request: Request, context: Context): Promise<Response> {
  return NextAuth(
    authOptions(async (credentials, forwardedFor) => {
      const input = signInInput.safeParse(credentials);
      if (!input.success) return null;
      const result = await signIn(input.data, networkOf(forwardedFor));
      if (result.ok) return result.value;
      if (result.code === "too-many") throw new Error(`too-many:${result.retryMinutes ?? 15}`);
      return null;
    }),
  )(request, context);
}

export { handle as GET, handle as POST };
