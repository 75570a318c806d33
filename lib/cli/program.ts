import { Command, CommanderError, InvalidArgumentError } from "commander";
import { reportCheck } from "#lib/cli/check-command.ts";
import { demo } from "#lib/cli/demo-command.ts";
import { digest, imports, rebuild, snapshots, undo } from "#lib/cli/fact-commands.ts";
import { ledger, measures } from "#lib/cli/figure-commands.ts";
import { importFiles } from "#lib/cli/import-command.ts";
import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { people } from "#lib/cli/people-command.ts";
import { profileAdd, profileDelete, profileList } from "#lib/cli/profile-commands.ts";
import { recognise } from "#lib/cli/recognise-command.ts";
import { linkCreate, linkRevoke, type ReportOptions, reportPublish } from "#lib/cli/report-commands.ts";
import { userAdd } from "#lib/cli/user-command.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { operatorScope } from "#lib/services/operator-scope.ts";

export type CliWorld = {
  now: Date;
  /** Runs `work` while the database is there. */
  withDatabase(work: () => Promise<Answer>): Promise<Answer>;
};

/** Parses the arguments and runs one command. Throws CommandRefused for bad input and usage. */
export async function runCommand(args: string[], world: CliWorld): Promise<{ answer: Answer; isJson: boolean }> {
  let answer: Answer | null = null;
  const program = new Command("rapport")
    .description("Does what the pages do, without a browser.")
    .option("--json", "print one JSON object and nothing else")
    .option("--workspace <name>", "the workspace, where there are several");
  const workspace = (): string | null => program.opts<{ workspace?: string }>().workspace ?? null;
  const scoped = async (work: (scope: OwnerScope) => Promise<Answer>) => {
    answer = await world.withDatabase(async () => work(await requireScope(workspace())));
  };

  const user = program.command("user").description("users");
  user
    .command("add <email>")
    .option("--password-stdin", "read the password from standard input", false)
    .action(async (email: string, options: { passwordStdin: boolean }) => {
      answer = await world.withDatabase(() =>
        userAdd(email, { passwordStdin: options.passwordStdin, workspace: workspace() }),
      );
    });

  const profile = program.command("profile").description("accounts of one's own");
  profile
    .command("add <profile>")
    .option("--time-zone <zone>")
    .action((name: string, options: { timeZone?: string }) =>
      scoped((scope) => profileAdd(scope, name, options.timeZone ?? null)),
    );
  profile.command("list").action(() => scoped(profileList));
  profile
    .command("delete <profile>")
    .option("--yes", "really delete it", false)
    .action((name: string, options: { yes: boolean }) => scoped((scope) => profileDelete(scope, name, options.yes)));

  program
    .command("recognise <files...>")
    .description("what the files are; books nothing")
    .action(async (files: string[]) => {
      answer = await recognise(files, world.now);
    });
  program
    .command("import <files...>")
    .description("preview and publish in one go")
    .requiredOption("--profile <profile>")
    .option("--observed-at <time>", "when the platform made the export (ISO)")
    .option("--as <format>", "what the files have to be; anything else is refused")
    .option("--map <column=field>", "which column of an unknown table is what", noMapping)
    .option("--accept-smaller", "the list is whole though it is much smaller than the last one", false)
    .action(
      (files: string[], options: { profile: string; observedAt?: string; as?: string; acceptSmaller: boolean }) => {
        const { profile, observedAt = null, as: format = null, acceptSmaller } = options;
        return scoped((scope) => importFiles(scope, files, { profile, observedAt, format, acceptSmaller }, world.now));
      },
    );
  program
    .command("imports")
    .requiredOption("--profile <profile>")
    .action((options: { profile: string }) => scoped((scope) => imports(scope, options.profile)));
  program.command("undo <import>").action((importId: string) => scoped((scope) => undo(scope, importId)));
  program
    .command("snapshots")
    .requiredOption("--profile <profile>")
    .action((options: { profile: string }) => scoped((scope) => snapshots(scope, options.profile)));
  program
    .command("people")
    .requiredOption("--profile <profile>")
    .option("--standing <standing>", "a line of the ledger, or a part of the lists")
    .option("--search <text>")
    .option("--limit <n>", "at most so many", toLimit, 100)
    .option("--at <time>", "as of an earlier moment (ISO)")
    .action((options: { profile: string; standing?: string; search?: string; limit: number; at?: string }) =>
      scoped((scope) =>
        people(scope, options.profile, {
          standing: options.standing ?? null,
          search: options.search ?? null,
          limit: options.limit,
          at: options.at ?? null,
        }),
      ),
    );
  program
    .command("ledger")
    .description("the lines on which the followers stand")
    .requiredOption("--profile <profile>")
    .option("--at <time>", "as of an earlier moment (ISO)")
    .action((options: { profile: string; at?: string }) =>
      scoped((scope) => ledger(scope, options.profile, options.at ?? null)),
    );
  program
    .command("measures")
    .description("every figure of the model with its interval and what it rests on")
    .requiredOption("--profile <profile>")
    .option("--from <day>", "first day of figures about a span")
    .option("--to <day>", "as of the end of this day (UTC)")
    .action((options: { profile: string; from?: string; to?: string }) =>
      scoped((scope) => measures(scope, options.profile, { from: options.from ?? null, to: options.to ?? null })),
    );
  program
    .command("rebuild")
    .description("drop and rebuild what is derived")
    .requiredOption("--profile <profile>")
    .action((options: { profile: string }) => scoped((scope) => rebuild(scope, options.profile)));
  program
    .command("digest")
    .requiredOption("--profile <profile>")
    .action((options: { profile: string }) => scoped((scope) => digest(scope, options.profile)));
  program
    .command("demo")
    .description("fill the workspace with the sample data")
    .action(() => scoped((scope) => demo(scope, world.now)));
  const report = program.command("report").description("reports");
  report
    .command("check <report>")
    .description("compute the digest of an issue anew, and say what differs")
    .option("--issue <number>")
    .option("--against <file>", "a file that was saved from the page of proof")
    .option("--save <file>", "write the content that the digest is of")
    .action((reportId: string, options: { issue?: string; against?: string; save?: string }) =>
      scoped((scope) =>
        reportCheck(scope, reportId, {
          issue: options.issue ?? null,
          against: options.against ?? null,
          save: options.save ?? null,
        }),
      ),
    );
  report
    .command("publish")
    .description("a report of a profile, or the next issue of a report")
    .option("--profile <profile>")
    .option("--report <report>")
    .option("--title <title>")
    .option("--range <preset>")
    .option("--sections <list>", "what it shows, in this order, with commas between")
    .option("--names <choice>", "of other people: hidden (pseudonyms) or shown")
    .option("--count-free", "tell no number of followers")
    .option("--live", "renews itself after each import")
    .option("--locale <locale>")
    .action(({ profile, report, ...options }: { profile?: string; report?: string } & ReportOptions) =>
      scoped((scope) => reportPublish(scope, { profile: profile ?? null, report: report ?? null }, options, world.now)),
    );
  const link = program.command("link").description("share links");
  link
    .command("create <report>")
    .option("--expires <days>")
    .option("--password-stdin", "read a password for the link from standard input", false)
    .action((reportId: string, options: { expires?: string; passwordStdin: boolean }) =>
      scoped((scope) =>
        linkCreate(scope, reportId, { expires: options.expires ?? null, passwordStdin: options.passwordStdin }),
      ),
    );
  link.command("revoke <link>").action((linkId: string) => scoped((scope) => linkRevoke(scope, linkId)));

  // Options of the whole program may stand behind the command as well.
  for (const command of allCommands(program)) {
    if (command !== program && command.commands.length === 0) {
      command.option("--json").option("--workspace <name>");
      command.hook("preAction", (_program, action) => {
        const { json, workspace: name } = action.opts<{ json?: boolean; workspace?: string }>();
        if (json) program.setOptionValue("json", true);
        if (name !== undefined) program.setOptionValue("workspace", name);
      });
    }
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { answer: { json: {}, text: "" }, isJson: false };
    throw new CommandRefused("E-USAGE", error.message.replace(/^error: /, ""));
  }
  if (!answer) throw new CommandRefused("E-USAGE", "Name a command; --help lists them.");
  return { answer, isJson: program.opts<{ json?: boolean }>().json === true };
}

function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

function toLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100_000) throw new InvalidArgumentError("It is 1 to 100000.");
  return limit;
}

function noMapping(): never {
  throw new InvalidArgumentError(
    "Tables with columns of other names cannot be read yet; docs/plain-csv.md lists them.",
  );
}

async function requireScope(name: string | null): Promise<OwnerScope> {
  const scope = await operatorScope(name);
  if (scope.ok) return scope.value;
  throw new CommandRefused(
    "E-USAGE",
    scope.code === "several-workspaces"
      ? "There are several workspaces: say which with --workspace NAME."
      : name === null
        ? "There is no workspace yet. Make one with: rapport user add EMAIL"
        : `There is no workspace ${name}.`,
  );
}
