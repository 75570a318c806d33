import type { Route } from "next";

/** A checked address as the one type that lists of addresses have: Next's own is one type per address. */
export function routeTo<T extends string>(address: Route<T>): Route {
  return address as Route;
}

/** The same page with another query, which begins with "?" or is empty. */
export function withSearch(page: Route, search: string): Route {
  return `${page}${search}` as Route;
}
