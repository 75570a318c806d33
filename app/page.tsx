import { Welcome } from "#components/welcome/welcome.tsx";
import { findSession } from "#lib/auth/find-session.ts";

export default async function WelcomePage() {
  const session = await findSession();
  return <Welcome isSignedIn={session !== null} />;
}
