import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import type { ReportMode } from "#lib/reports/report-summary.ts";

/** What the composer sends; the server reads it as it reads whatever comes over the wire. */
export type SaveDraft = { definition: ReportDefinition; mode: ReportMode; basedOn: string | null };

export type DraftErrors = Partial<Record<keyof ReportDefinition | "mode", string>>;

export type SaveAnswer =
  /** As it was kept: without what cannot be seen. */
  | { kind: "saved"; savedAt: string; definition: ReportDefinition }
  | { kind: "refused"; message: string; fields: DraftErrors }
  /** Somebody kept something else since; it is still there. */
  | { kind: "changed" };

export type ComposerActions = {
  save: (draft: SaveDraft) => Promise<SaveAnswer>;
  renewPreview: () => Promise<void>;
  /** `refused` = the sentence that says why not. */
  publish: () => Promise<{ refused: string | null }>;
};
