import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Operator {
  /** Runs the operator's command line, for machines. */
  readonly run: (args: readonly string[]) => Promise<{
    readonly ok: boolean;
    readonly output: string;
    /** What it wrote besides: progress, and why it failed. */
    readonly said: string;
  }>;
}

/** The operator's command line of the service, in the environment of this start. */
export function operatorOf(
  house: string,
  env: () => NodeJS.ProcessEnv,
  ended: AbortSignal,
): Operator {
  const script = join(house, "apps/collection-api/src/command-line/main.ts");
  return {
    run: async (args) => {
      const given = [script, "--json", ...args];
      const child = spawn(process.execPath, given, { env: env(), signal: ended });
      let output = "";
      let said = "";
      child.stdout.on("data", (chunk) => (output += chunk));
      child.stderr.on("data", (chunk) => (said += chunk));
      const code = await new Promise((resolve) => {
        child.once("error", resolve);
        child.once("close", resolve);
      });
      return { ok: code === 0, output, said };
    },
  };
}
