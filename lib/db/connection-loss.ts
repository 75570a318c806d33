import "server-only";

// Class 08 and 57P0x of PostgreSQL's error codes (its documentation, appendix A), and what the socket says.
const codes = /^(?:08...|57P0[1-5]|ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT)$/;
const messages = /^Connection terminated|timeout exceeded when trying to connect/;

/** Whether the database went away, rather than refused: the same work may succeed when it is back (threats J7). */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The driver gives no code to a connection that ended under it, only these words.
  if (messages.test(error.message)) return true;
  return "code" in error && typeof error.code === "string" && codes.test(error.code);
}
