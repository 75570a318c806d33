import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { RandomAccessReader } from "yauzl";

const windowBytes = 256 * 1024;

/** Reads a file for yauzl through a window, because a directory is read in pieces of some ten bytes. */
export class FileReader extends RandomAccessReader {
  private readonly path: string;
  private readonly handle: FileHandle;
  private window = Buffer.alloc(0);
  private windowStart = 0;

  constructor(path: string, handle: FileHandle) {
    super();
    this.path = path;
    this.handle = handle;
  }

  static async open(path: string): Promise<FileReader> {
    return new FileReader(path, await open(path, "r"));
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.path, { start, end: end - 1, highWaterMark: 128 * 1024 });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.readInto(buffer, offset, length, position).then(
      () => callback(null),
      (error: Error) => callback(error),
    );
  }

  override close(callback: (error: Error | null) => void): void {
    this.handle.close().then(
      () => callback(null),
      (error: Error) => callback(error),
    );
  }

  private async readInto(buffer: Buffer, offset: number, length: number, position: number): Promise<void> {
    if (position < this.windowStart || position + length > this.windowStart + this.window.length) {
      const window = Buffer.alloc(Math.max(windowBytes, length));
      const { bytesRead } = await this.handle.read(window, 0, window.length, position);
      this.window = window.subarray(0, bytesRead);
      this.windowStart = position;
    }
    const from = position - this.windowStart;
    if (from + length > this.window.length) throw new EndOfFile();
    this.window.copy(buffer, offset, from, from + length);
  }
}

/** Something in the archive points behind its end. */
export class EndOfFile extends Error {
  constructor() {
    super("the file ends before the place that was to be read");
    this.name = "EndOfFile";
  }
}
