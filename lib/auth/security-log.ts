import "server-only";
import pino from "pino";

const log = pino({ name: "web" }, pino.destination({ fd: 2 }));

export type SecurityEvent =
  | "signed-in"
  | "sign-in-wrong"
  | "sign-in-too-many"
  | "signed-out"
  | "signed-up"
  | "sign-up-refused"
  | "foreign-request"
  | "link-unknown";

/** What happened, and to which user: never an address, a network, a token or a password (threats L2). */
export function logSecurityEvent(event: SecurityEvent, userId?: string): void {
  log.info({ event, userId });
}

export type LinkEvent =
  | "link-made"
  | "link-changed"
  | "link-rotated"
  | "link-revoked"
  | "link-opened"
  | "link-locked"
  | "link-unlocked"
  | "link-password-wrong"
  | "link-too-many-passwords";

/** What happened to a share link: its id, never its token, label, or who asked for it (threats L2). */
export function logLinkEvent(event: LinkEvent, link: { id: string; workspaceId: string }): void {
  log.info({ event, linkId: link.id, workspaceId: link.workspaceId });
}

/** A failure of our own. The message stays out: a library may have put what was typed into it. */
export function logAuthFailure(code: string, cause: unknown): void {
  const error = cause instanceof Error ? cause : null;
  log.error({ code, error: error?.name, errorCode: error && "code" in error ? String(error.code) : undefined });
}
