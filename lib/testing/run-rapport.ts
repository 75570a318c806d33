import { execFile } from "node:child_process";
import { inheritedEnv } from "#lib/env.ts";

const root = new URL("../..", import.meta.url).pathname;

/** Runs a command as an operator does: a process of its own, one JSON object on stdout. */
export function runRapport(
  args: string[],
  variables: Record<string, string> = {},
): Promise<{ code: number; json: unknown }> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ["--conditions=react-server", "--disable-proto=delete", "scripts/rapport.ts", ...args, "--json"],
      { cwd: root, env: { ...inheritedEnv(), ...variables } },
      (error, stdout, stderr) => {
        try {
          resolve({ code: Number(error?.code ?? 0), json: JSON.parse(stdout) });
        } catch (cause) {
          reject(new Error(`no JSON on stdout; stderr: ${stderr}`, { cause }));
        }
      },
    );
  });
}
