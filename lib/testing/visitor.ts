/** What a browser on the site does: keeps cookies, and says where its requests come from. */
export type Visitor = {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** A form of our own pages, unless the headers say otherwise; one that is empty is left out. */
  post(path: string, body: Record<string, string> | string, headers?: Record<string, string>): Promise<Response>;
};

export function visit(address: string, origin = address, cookies = new Map<string, string>()): Visitor {
  async function send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const given = Object.entries(init.headers).filter(([, value]) => value !== "");
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...Object.fromEntries(given), ...(cookie === "" ? {} : { cookie }) };
    const response = await fetch(address + path, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) keep(line);
    return response;
  }
  function keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "") cookies.delete(name);
    else cookies.set(name, value);
  }
  return {
    cookies,
    get: (path, headers = {}) => send(path, { method: "GET", headers }),
    post: (path, body, headers = {}) =>
      send(path, {
        method: "POST",
        body: typeof body === "string" ? body : new URLSearchParams(body).toString(),
        headers: {
          origin,
          "sec-fetch-site": "same-origin",
          "content-type": "application/x-www-form-urlencoded",
          ...headers,
        },
      }),
  };
}

/** Through next-auth, as its client in the browser does. */
export async function postSignIn(
  visitor: Visitor,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { csrfToken } = await (await visitor.get("/api/auth/csrf")).json();
  return visitor.post("/api/auth/callback/credentials", { csrfToken, json: "true", ...fields }, headers);
}

export async function postSignOut(visitor: Visitor): Promise<Response> {
  const { csrfToken } = await (await visitor.get("/api/auth/csrf")).json();
  return visitor.post("/api/auth/signout", { csrfToken, json: "true" });
}
