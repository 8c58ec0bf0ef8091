import { CommanderError } from "commander";
import { messages } from "#command-line/messages.ts";
import { createProgram } from "#command-line/program.ts";
import { CommandRefused } from "#command-line/refused.ts";

const program = createProgram((line) => process.stdout.write(`${line}\n`));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode;
    if (error.exitCode !== 0) process.stderr.write(`${describe(error)}\n`);
  } else {
    process.exitCode = 1;
    const sentence = error instanceof Error ? error.message : String(error);
    if (error instanceof CommandRefused && program.opts<{ json?: boolean }>().json === true)
      process.stdout.write(`${JSON.stringify({ refused: sentence }, null, 2)}\n`);
    process.stderr.write(
      `${error instanceof CommandRefused ? sentence : ((error as Error).stack ?? sentence)}\n`,
    );
  }
}

function describe({ code, message }: CommanderError): string {
  const [, what = ""] = /'([^']+)'/.exec(message) ?? [];
  return messages.commandLine[code]?.(what) ?? program.helpInformation();
}
