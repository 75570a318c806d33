import type { Route } from "next";
import { routeTo } from "#components/ui/route.ts";

/** Where a person's own page is. */
export function personRoute(profileId: string, personId: string): Route {
  return routeTo(`/profiles/${profileId}/people/${personId}`);
}
