/** Signs in as a browser does and returns the cookie to send along. */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = Object(await asked.json());
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookieOf(asked), origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: String(csrfToken), email, password, json: "true" }),
  });
  const cookie = cookieOf(answer);
  if (!cookie.includes("rapport-session")) throw new Error("could not sign in");
  return cookie;
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

/** Asks for a page again and again until told to stop; milliseconds of each answer. A failed answer throws. */
export async function keepReading(address: string, cookie: string, until: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!until.aborted) {
    const started = performance.now();
    const answer = await fetch(address, { headers: { cookie }, redirect: "manual" });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return times;
}

/** The 95th percentile, in the unit of the values. */
export function p95(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}
