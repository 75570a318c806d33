import { randomBytes } from "node:crypto";
import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { firstLineOfStdin } from "#lib/cli/read-stdin.ts";
import { type AddUserRefusal, addUser } from "#lib/services/accounts/add-user.ts";

/** `user add EMAIL`: without --password-stdin a password is made and told once. */
export async function userAdd(
  email: string,
  options: { passwordStdin: boolean; workspace: string | null },
): Promise<Answer> {
  const password = options.passwordStdin ? await firstLineOfStdin() : randomBytes(12).toString("base64url");
  const added = await addUser({ email, password, workspaceName: options.workspace });
  if (!added.ok) throw new CommandRefused("E-USAGE", refusal(added.code, email));
  return {
    json: { ...added.value, email, ...(options.passwordStdin ? {} : { password }) },
    text: `Added ${email}.${options.passwordStdin ? "" : ` Password: ${password}`}`,
  };
}

function refusal(code: AddUserRefusal, email: string): string {
  switch (code) {
    case "bad-email":
      return `"${email}" is not an e-mail address.`;
    case "bad-password":
      return "A password has 8 to 256 characters.";
    case "common-password":
      return "This is one of the passwords that are tried first. Take another.";
    case "taken":
      return `There is a user ${email} already.`;
    case "several-workspaces":
      return "There are several workspaces of this name.";
  }
}
