/** A token that is one: it was found, so nothing in it ends a header. */
export function backToMail(token: string): Response {
  return new Response(null, { status: 303, headers: { Location: `/mail/${encodeURIComponent(token)}` } });
}

/** The same for every token that opens nothing (threats S6, G8). */
export function nothingHere(): Response {
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
