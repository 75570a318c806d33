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

export function addUser(instance: Instance, email: string, password: string): void {
  runRapport(instance, ["user", "add", email, "--password-stdin"], `${password}\n`);
}
