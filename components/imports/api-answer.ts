import { problemText } from "#lib/display/problem-text.ts";
import type { ImportView } from "#lib/reports/import-view.ts";

/** `message` is a whole sentence for the person at the screen. */
export type ApiAnswer<T> = { ok: true; value: T } | { ok: false; message: string };

export const connectionLost: ApiAnswer<never> = {
  ok: false,
  message: "The connection was lost before everything had arrived. Nothing was changed. Try again.",
};

export async function postJson(address: string, body: object, signal: AbortSignal): Promise<ApiAnswer<unknown>> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
  } catch (error) {
    // What fetch throws when there is no answer at all.
    if (error instanceof TypeError) return connectionLost;
    throw error;
  }
  return readAnswer(response.status, await response.text());
}

/** Turns any answer of the upload routes into a value or a sentence; what cannot be understood is our fault. */
export function readAnswer(status: number, text: string): ApiAnswer<unknown> {
  if (status === 401)
    return { ok: false, message: "You are signed out. Sign in again and repeat the upload; nothing was changed." };
  const body = parseJson(text);
  if (status >= 200 && status < 300) return { ok: true, value: body };
  const problem = problemOf(body);
  if (problem) return { ok: false, message: problemText(problem) };
  return { ok: false, message: "Something went wrong on our side. Nothing was changed. Try again in a moment." };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

type Problem = ImportView["problems"][number];

function problemOf(body: unknown): Problem | null {
  const problem = typeof body === "object" && body !== null && "problem" in body ? body.problem : null;
  return isProblem(problem) ? problem : null;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}
