import pg from "pg";

export type LoggableError = { name: string; message?: string; code?: string; stack?: string; cause?: LoggableError };

/**
 * What of an error may stand in a log. The database quotes rows in its messages, and rows are other people's names:
 * of its errors only the code and the way there are told (threats L2).
 */
export function loggableError(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { name: "unknown" };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(error instanceof pg.DatabaseError ? {} : { message: error.message }),
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    ...(frames === undefined ? {} : { stack: frames.join("\n") }),
    ...(error.cause === undefined ? {} : { cause: loggableError(error.cause) }),
  };
}
