import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { house } from "#system/run-service.ts";

/** The operator at the command line: what a command with `--json` prints. */
export type Operator = (command: readonly string[], input?: string) => Promise<unknown>;

export function operatorOf(env: Readonly<Record<string, string>>): Operator {
  return async (command, input = "") => {
    const script = join(house, "apps/collection-api/src/command-line/main.ts");
    const child = spawn(process.execPath, [script, ...command, "--json"], {
      env: { ...process.env, ...env },
    });
    child.stdin.end(input);
    const ended = new Promise((resolve) => child.once("close", resolve));
    const [output, complaint, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      ended,
    ]);
    if (code !== 0)
      throw new Error(
        `thuocdo ${command.join(" ")} ended with ${String(code)}: ${complaint}${output}`,
      );
    return JSON.parse(output) as unknown;
  };
}
