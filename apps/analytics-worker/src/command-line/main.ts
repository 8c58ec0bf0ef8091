import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { messages } from "#command-line/messages.ts";
import { isMemoryLimit, usualMemoryLimit } from "#config.ts";
import { compareFolder } from "#plain-folder/compare-folder.ts";
import { readPlainFolder } from "#plain-folder/read-plain-folder.ts";

interface Options {
  readonly out: string;
  readonly bySelfScore?: boolean;
  readonly memory?: string;
  readonly json?: boolean;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `thuocdo compare <folder> --out <folder>`. */
const program = new Command("thuocdo").exitOverride().configureOutput({ writeErr: () => {} });
program
  .command("compare")
  .description(messages.program)
  .usage(messages.usagePattern)
  .argument("<thư-mục>", messages.folder)
  .requiredOption("--out <thư-mục>", messages.out)
  .option("--by-self-score", messages.bySelfScore)
  .option("--memory <cỡ>", messages.memory)
  .option("--json", messages.json)
  .helpOption("-h, --help", messages.help)
  .configureHelp({
    styleTitle: (title) =>
      ({
        "Usage:": messages.usage,
        "Options:": messages.options,
        "Arguments:": messages.arguments,
      })[title] ?? title,
  })
  .configureOutput({ writeErr: () => {} })
  .exitOverride()
  .action(compare);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode;
  const [, what] = /'([^']+)'/.exec(error.message) ?? [];
  if (error.exitCode !== 0)
    process.stderr.write(`${what === undefined ? messages.wrongCall : messages.missing(what)}\n`);
}

async function compare(
  given: string,
  { out: asked, bySelfScore = false, memory = usualMemoryLimit, json = false }: Options,
): Promise<void> {
  const out = resolve(asked);
  if (existsSync(out)) return refuse([messages.outTaken(asked)], json);
  if (!isMemoryLimit(memory)) return refuse([messages.memoryWrong(memory)], json);
  const read = await readPlainFolder(resolve(given));
  if ("faults" in read) return refuse(read.faults.sentences, json, read.faults.rows);
  const results = await compareFolder(read.folder, { out, bySelfScore, memoryLimit: memory });
  const { periods, tables, simulated } = results;
  const counted = periods.map(({ period, comparison }) => ({
    period,
    units: comparison.overall.coverage.expected,
    ranked: comparison.overall.coverage.ranked,
  }));
  if (json) return say(JSON.stringify({ out, simulated, periods: counted, tables }, null, 2));
  if (simulated) say(messages.simulated);
  for (const { period, units, ranked } of counted) say(messages.period(period, units, ranked));
  if (counted.every(({ ranked }) => ranked === 0)) say(messages.noneRanked);
  say(messages.written(asked, tables.filter(({ rows }) => rows > 0).length));
}

function refuse(sentences: readonly string[], json: boolean, rows: readonly object[] = []): void {
  process.exitCode = 1;
  if (json) say(JSON.stringify({ refused: sentences, rows }, null, 2));
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.stderr.write(`${messages.faults(sentences.length)}\n`);
}
