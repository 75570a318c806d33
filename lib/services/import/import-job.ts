import type { UploadedFile } from "#lib/archives/open-export.ts";
import type { Limits } from "#lib/env.ts";

export { type ImportJob, StaleFence } from "#lib/db/import-fence.ts";

/** What the job needs of the world around it. */
export type ImportJobDeps = {
  files: UploadedFile[];
  now: Date;
  signal: AbortSignal;
  limits: Limits;
  /** Keys the hash of word sequences. */
  secret: string;
  /** Bytes read so far, of all bytes that will be read. */
  onProgress(done: number, total: number): void;
};
