import "server-only";
import { env } from "#lib/env.ts";

/** How long a password that was given holds; the row in the database decides earlier (threats S4). */
const grantSeconds = 24 * 60 * 60;

const isSecure = () => env().origin.startsWith("https://");

/** `__Host-` would need the path `/`, and every link has a path of its own. */
export function shareCookieName(): string {
  return `${isSecure() ? "__Secure-" : ""}rapport-share`;
}

/** Set-Cookie for one link alone: browsers send it to no other address, not even to another link. */
export function shareCookie(token: string, grant: string): string {
  const secure = isSecure() ? "; Secure" : "";
  return `${shareCookieName()}=${grant}; Path=/share/${token}; Max-Age=${grantSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
