import { execFileSync } from "node:child_process";
import type { Instance } from "./instance.ts";

/** Runs the operator's command line on the instance's data. */
export function runRapport(instance: Instance, args: string[], input = ""): void {
  execFileSync("npm", ["run", "--silent", "rapport", "--", ...args], {
    env: instance.env,
    input,
    stdio: ["pipe", "ignore", "inherit"],
  });
}

/** `workspace` names one of their own, for files that share an instance. */
export function addUser(instance: Instance, email: string, password: string, workspace?: string): void {
  const named = workspace === undefined ? [] : ["--workspace", workspace];
  runRapport(instance, ["user", "add", email, "--password-stdin", ...named], `${password}\n`);
}
