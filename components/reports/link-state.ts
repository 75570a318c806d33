/** `fields`: what is wrong with one of them; `message`: with the whole. */
export type LinkState =
  | { kind: "idle" | "saved" }
  | { kind: "created"; address: string }
  | { kind: "refused"; message: string | null; fields: LinkFieldErrors };

export type LinkFieldErrors = { label?: string; expires?: string; password?: string; embedOrigins?: string };

export type SaveLinkAction = (previous: LinkState, form: FormData) => Promise<LinkState>;

/** What can be done to links; the first argument names the report or the link. */
export type LinkActions = {
  create: (reportId: string, previous: LinkState, form: FormData) => Promise<LinkState>;
  edit: (linkId: string, previous: LinkState, form: FormData) => Promise<LinkState>;
  rotate: (linkId: string) => Promise<LinkState>;
  revoke: (linkId: string) => Promise<{ refused: string | null }>;
  /** Null = those of the whole workspace. */
  revokeAll: (reportId: string | null) => Promise<{ refused: string | null }>;
};
