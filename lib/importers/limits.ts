/** What a reader takes at most (threats 13). Bytes of text are counted as its UTF-16 units, which are never more. */
export type ReadLimits = {
  columns: number;
  fieldBytes: number;
  lineBytes: number;
  jsonDepth: number;
  handleChars: number;
};

export const defaultReadLimits: ReadLimits = {
  columns: 200,
  fieldBytes: 64 * 1024,
  lineBytes: 1024 * 1024,
  jsonDepth: 64,
  handleChars: 255,
};

/** Longest JSON record; honest ones have a few KiB, a manifest some hundred. */
export const maxRecordBytes = 8 * 1024 * 1024;
