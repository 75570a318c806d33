import { signOut as endSession } from "next-auth/react";

/** Ends the session, and leaves nothing of it on the screen, in the router's memory or behind the back button. */
export async function signOut(): Promise<void> {
  await endSession({ redirect: false });
  window.location.replace("/");
}
