export type SecurityContext = {
  /** Of this response only; the framework puts it on its own scripts. */
  nonce: string;
  /** Without query. */
  path: string;
  isHttps: boolean;
  /** The development server evaluates code and speaks through a web socket. */
  isDevelopment: boolean;
};

/** Where whoever holds an address may do what it opens. */
const keyAreas = ["/share", "/mail"];
const isInArea = (path: string, area: string) => path === area || path.startsWith(`${area}/`);

// Drawn ahead, without a nonce: their scripts are files of the build, which 'strict-dynamic' would shut out.
const isDrawnPath = (path: string) =>
  isInArea(path, "/share") || /^\/profiles\/[^/]+\/reports\/[^/]+\/preview$/.test(path);

/** Headers of every response (threats C1, F6, S7). */
export function securityHeaders(context: SecurityContext): Record<string, string> {
  const isKey = keyAreas.some((area) => isInArea(context.path, area));
  return {
    "Content-Security-Policy": contentSecurityPolicy(context),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // The address of a shared report, or of a mail's page, is its key, and tells nobody where its reader came from.
    "Referrer-Policy": isKey ? "no-referrer" : "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(isKey && { "X-Robots-Tag": "noindex, nofollow, noarchive" }),
    ...(context.isHttps && { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }),
  };
}

/** Headers of a report in whose place others would stand: it may be shown in a frame of these sites. */
export function frameHeaders(context: SecurityContext, origins: string[]): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(context, origins),
    // Sites that want this of all they embed could not show it otherwise.
    ...(isInArea(context.path, "/share") && { "Cross-Origin-Resource-Policy": "cross-origin" }),
  };
}

/** Null for what the build named after its content: it may be kept. Everything else is nobody's to keep (threats F5). */
export function cacheControl(path: string): string | null {
  const isNamedAfterContent = path.startsWith("/_next/static/") || path.startsWith("/share/assets/");
  return isNamedAfterContent ? null : "private, no-store";
}

/** Also given to the framework with the request, which takes the nonce from it. */
export function contentSecurityPolicy(context: SecurityContext, frameOrigins: string[] = []): string {
  const { nonce, path, isHttps, isDevelopment } = context;
  const scripts = isDrawnPath(path) ? "" : " 'strict-dynamic'";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${scripts}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Charts and the positions of menus are style attributes, which take no nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameOrigins.length === 0 ? "'none'" : frameOrigins.join(" ")}`,
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
