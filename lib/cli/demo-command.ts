import type { Answer } from "#lib/cli/outcome.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { addDemo } from "#lib/services/demo/fill-demo.ts";

/** `demo`: the sample profiles. A second time it only says that they are there. */
export async function demo(scope: OwnerScope, now: Date): Promise<Answer> {
  const filled = await addDemo(scope, now, new AbortController().signal);
  const profiles = filled.map(({ profile, ...counts }) => ({ ...profile, ...counts }));
  return {
    json: { profiles },
    text: profiles
      .map(({ platform, handle, booked }) => {
        const name = `${platform}:${handle}`;
        return booked === 0 ? `${name} is there already.` : `${name}: ${booked} uploads of sample data booked.`;
      })
      .join("\n"),
  };
}
