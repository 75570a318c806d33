import { OperatorError } from "./operator-error.ts";
import { runProgram } from "./run-program.ts";

/** The system user that the embedded server runs as. */
export type ServerUser = { uid: number; gid: number };

const USER = "postgres";

/** PostgreSQL refuses to run as root; then it runs as the user "postgres", made when missing. Null = run as ourselves. */
export async function findServerUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  return (await lookUp()) ?? (await create());
}

async function lookUp(): Promise<ServerUser | null> {
  const [uid, gid] = await Promise.all([
    runProgram("/usr/bin/id", ["-u", USER]),
    runProgram("/usr/bin/id", ["-g", USER]),
  ]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : null;
}

async function create(): Promise<ServerUser> {
  const made = await runProgram("/usr/sbin/useradd", ["--system", "--user-group", "--no-create-home", USER]).catch(
    () => null,
  );
  const user = made && (await lookUp());
  if (!user) {
    throw new OperatorError(
      `The database cannot run as root, and the system user "${USER}" could not be made; run \`useradd --system ${USER}\` or start Rapport as another user.`,
    );
  }
  return user;
}
