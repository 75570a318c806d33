import type { NamedPerson } from "#lib/reports/rings.ts";

/** `message` is a whole sentence; `name` and `reason` belong to their fields. */
export type CommunityState =
  | { kind: "idle" | "done" }
  | { kind: "refused"; message: string | null; name?: string; reason?: string };

/** Chosen people arrive as fields named `person`. */
export type CommunityAction = (previous: CommunityState, form: FormData) => Promise<CommunityState>;
export type SearchPeople = (text: string) => Promise<NamedPerson[]>;
