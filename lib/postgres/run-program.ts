import { spawn } from "node:child_process";

export type Ran = { code: number | null; output: string };

/** Runs a program to its end and returns what it printed. It starts in `/`, which every user may enter. */
export function runProgram(path: string, args: string[], as: { uid?: number; gid?: number } = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, { ...as, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: output.trim() }));
  });
}
