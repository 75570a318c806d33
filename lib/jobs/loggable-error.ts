import pg from "pg";

export type LoggableError = { name: string; message?: string; code?: string; stack?: string; cause?: LoggableError };

/**
 * What of an error may stand in a log. The database and Prisma quote rows in their messages and JSON.parse what it
 * could not read, and all of that is other people's names: of such errors only the code and the way there are told
 * (threats L2).
 */
export function loggableError(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { name: "unknown" };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(quotes(error) ? {} : { message: error.message }),
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    ...(frames === undefined ? {} : { stack: frames.join("\n") }),
    ...(error.cause === undefined ? {} : { cause: loggableError(error.cause) }),
  };
}

function quotes(error: Error): boolean {
  return error instanceof pg.DatabaseError || error instanceof SyntaxError || error.name.startsWith("Prisma");
}
