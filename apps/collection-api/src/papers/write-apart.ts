import { fork } from "node:child_process";
import { once } from "node:events";
import type { PaperFormat } from "@thuocdo/contract/version-papers";
import type { ReportFormat, ReportSource } from "@thuocdo/documents/report-file";
import type { OfficialDocument } from "@thuocdo/documents/official-document";

/** A paper, or a report whose charts and pages are to be drawn. */
export type PaperJob =
  | { readonly paper: OfficialDocument; readonly format: PaperFormat }
  | { readonly report: ReportSource; readonly format: ReportFormat };

/**
 * Writes a paper in a process made for it, and ends that. Rejects with an `AbortError` when it is not done in time, and with
 * an error when the process fails.
 */
export async function writeApart(
  job: PaperJob,
  { timeLimitMs, program = paperProcess }: { readonly timeLimitMs: number; readonly program?: URL },
): Promise<Uint8Array> {
  const child = fork(program, {
    execArgv: [],
    // Windows needs to know where it is; nothing else is anybody's business there: no database address, no secret.
    env: { SystemRoot: process.env["SystemRoot"] },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(timeLimitMs)]);
  try {
    const written = once(child, "message", { signal });
    const ended = once(child, "exit", { signal });
    child.send(job);
    const first = await Promise.race([
      written.then(([bytes]) => bytes as Uint8Array), // paper-process.ts sends just this
      ended.then(
        ([code, killedBy]) => new Error(`The process of a paper ended: ${code ?? killedBy}.`),
      ),
    ]);
    if (first instanceof Error) throw first;
    return first;
  } finally {
    child.kill("SIGKILL");
    over.abort();
  }
}

const paperProcess = new URL("paper-process.ts", import.meta.url);
