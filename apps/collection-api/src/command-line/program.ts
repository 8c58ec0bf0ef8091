import { verifyAudit } from "@thuocdo/database/queries/verify-audit";
import { Command } from "commander";
import { addDepartment, type AddDepartmentOptions } from "#command-line/add-department.ts";
import { addUser, type AddUserOptions } from "#command-line/add-user.ts";
import { addCriteriaCommands } from "#command-line/criteria/criteria-commands.ts";
import { importUnits, type ImportUnitsOptions } from "#command-line/import-units.ts";
import { messages } from "#command-line/messages.ts";
import { withDatabase } from "#command-line/open-database.ts";
import { describeStatus, readStatus } from "#command-line/status.ts";
import { describeConflict, describeImport } from "#units/messages.ts";

/** Days on which the two editions of units are counted, unless others are asked for. */
const usualDays = ["2021-06-01", "2025-07-01"];

/** The operator's command line. Commands print for people or, with `--json`, for machines. */
export function createProgram(print: (line: string) => void): Command {
  const program = inVietnamese(new Command("thuocdo"))
    .description(messages.program)
    .addHelpText("after", `\n${messages.alsoCompare}`);
  const say = (value: unknown, lines: readonly string[]) => {
    if (program.opts<{ json?: boolean }>().json === true) print(JSON.stringify(value, null, 2));
    else lines.forEach(print);
  };

  program
    .command("status")
    .description(messages.status)
    .option("--as-of <ngày...>", messages.asOf)
    .action(async ({ asOf = usualDays }: { asOf?: string[] }) => {
      const status = await withDatabase(async (database) => await readStatus(database, asOf));
      say(status, describeStatus(status));
    });

  const units = program.command("units").description(messages.units);

  units
    .command("add-department <mã>")
    .description(messages.departmentAdd)
    .requiredOption("--name <tên>", messages.departmentName)
    .option("--city <mã>", messages.departmentCity)
    .action(async (code: string, options: AddDepartmentOptions) => {
      const added = await withDatabase(async ({ db }) => await addDepartment(db, code, options));
      say(added, [messages.departmentAdded(added.name, added.code, added.under)]);
    });

  units
    .command("import [tệp]")
    .description(messages.unitsImport)
    .option("--nation <năm>", messages.nation)
    .option("--dry-run", messages.dryRun)
    .option("--take-rest", messages.takeRest)
    .option("--from <ngày>", messages.unitsFrom)
    .action(async (file: string | undefined, options: ImportUnitsOptions) => {
      const done = await withDatabase(async ({ db }) => await importUnits(db, file, options));
      say(done, [...done.conflicts.map(describeConflict), describeImport(done)]);
      if (done.conflicts.length > 0) process.exitCode = 1;
    });

  addCriteriaCommands(program, say);

  program
    .command("user")
    .description(messages.user)
    .command("add <tên-đăng-nhập>")
    .description(messages.userAdd)
    .requiredOption("--name <họ-tên>", messages.fullName)
    .requiredOption("--role <vai-trò...>", messages.role)
    .option("--unit <mã>", messages.unitCode)
    .option("--level <cấp>", messages.unitLevel, "ward")
    .option("--password-stdin", messages.passwordStdin)
    .action(async (userName: string, options: AddUserOptions) => {
      const added = await withDatabase(async ({ db }) => await addUser(db, userName, options));
      const { generatedPassword } = added;
      say(added, [
        messages.userAdded(userName, added.unit),
        ...(generatedPassword === null ? [] : [messages.generatedPassword(generatedPassword)]),
      ]);
    });

  program
    .command("audit")
    .description(messages.audit)
    .command("verify")
    .description(messages.auditVerify)
    .action(async () => {
      const verified = await withDatabase(async ({ db }) => await verifyAudit(db));
      const { rows, firstBroken } = verified;
      if (firstBroken === null) return say(verified, [messages.auditSound(rows)]);
      say(verified, [
        messages.auditBroken(firstBroken.chain, firstBroken.sequence, firstBroken.fault),
      ]);
      process.exitCode = 1;
    });

  program
    .command("demo")
    .description(messages.demo)
    .command("load")
    .description(messages.demoLoad)
    .action(async () => {
      // Takes as long to load as all the rest.
      const { loadDemonstration } = await import("#demonstration/load-demonstration.ts");
      let said = "";
      const done = await withDatabase(
        async ({ db, dataFolder }) =>
          await loadDemonstration({
            db,
            dataFolder,
            clock: () => new Date(),
            onProgress({ stage, done: sofar, total }) {
              const line = messages.progress(
                messages.demoStages[stage],
                Math.floor((sofar / total) * 10) * 10,
              );
              if (line !== said) process.stderr.write(`${line}\n`);
              said = line;
            },
          }),
      );
      const sentence = done.loaded ? messages.demoLoaded : messages.demoThere;
      say(done, [sentence(done.accountsFile)]);
    });

  return program;
}

/** Commander's own words in Vietnamese; sub-commands inherit them. */
function inVietnamese(program: Command): Command {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": messages.usage,
    "Options:": messages.optionsTitle,
    "Commands:": messages.commandsTitle,
    "Arguments:": messages.argumentsTitle,
  };
  return program
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeErr: () => {} })
    .usage(messages.usagePattern)
    .helpOption("-h, --help", messages.help)
    .helpCommand("help [lệnh]", messages.helpOf)
    .option("--json", messages.json)
    .exitOverride();
}
