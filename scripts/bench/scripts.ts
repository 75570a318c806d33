import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startInstance } from "#e2e/instance.ts";
import { serveBarePage } from "./bare-page.ts";
import { writeInstagramFollowers } from "./generated-followers.ts";
import { loadedScripts } from "./loaded-scripts.ts";
import { rapport } from "./processes.ts";
import { signIn } from "./reader-session.ts";
import { compare, type Row } from "./table.ts";

const email = "bench@example.org";
const password = "nobody else's password";
const profile = "instagram:bench";
const lists = [
  { people: 1000, observedAt: "2026-04-01T00:00:00Z" },
  { people: 1100, observedAt: "2026-05-01T00:00:00Z" },
];

/** What a browser loads of scripts for the overview with its charts, against a page of Next and React with nothing on it. */
export async function benchScripts(): Promise<Row[]> {
  const bare = await serveBarePage((address) => loadedScripts(address, { last: "p" }));
  const ours = await loadOverview();
  return [
    compare("overview: scripts, kB gzip", ours.bytes / 1000, bare.bytes / 1000, "a bare page, 2.6x"),
    compare("overview: scripts, requests", ours.requests, bare.requests, "a bare page, 3x"),
  ];
}

async function loadOverview() {
  const folder = await mkdtemp(join(tmpdir(), "rapport-bench-"));
  const instance = await startInstance();
  try {
    await rapport(instance.env, ["user", "add", email, "--password-stdin"], `${password}\n`);
    const added = Object(await rapport(instance.env, ["profile", "add", profile]));
    for (const { people, observedAt } of lists) {
      const file = join(folder, "followers_1.json");
      await writeInstagramFollowers(file, people, people);
      await rapport(instance.env, ["import", file, "--profile", profile, "--observed-at", observedAt]);
    }
    const address = `${instance.origin}/profiles/${String(Object(added.profile).id)}`;
    const cookie = await signIn(instance.origin, email, password);
    return await loadedScripts(address, { cookie, last: "main svg.recharts-surface" });
  } finally {
    await instance.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
