import { problemText } from "#lib/display/problem-text.ts";
import type { Problem } from "#lib/importers/problem.ts";

/** What is wrong, for programs and, as a sentence, for people (threats 1: never 5xx for bad input). */
export function problemResponse(problem: Problem, status = statusOf(problem)): Response {
  const headers: Record<string, string> = problem.code === "E-BUSY" ? { "Retry-After": "60" } : {};
  return Response.json({ problem, message: problemText(problem) }, { status, headers });
}

function statusOf({ code, detail }: Problem): number {
  switch (code) {
    case "E-USAGE":
      return 400;
    case "E-TOOBIG":
    case "E-QUOTA":
      return 413;
    case "E-BUSY":
      return detail === "no-room" ? 503 : 429;
    default:
      return 422;
  }
}
