import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Sheet } from "@thuocdo/criteria/cell";
import type { FileRefusal } from "@thuocdo/criteria/file-kind";
import { refuse, type Result } from "@thuocdo/criteria/result";
import { workbookLimits } from "#workbook/limits.ts";

export interface ApartLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

/**
 * As `readWorkbook`, on a thread of its own that is ended when it takes too long or too much memory. For files that
 * come from outside.
 */
export async function readWorkbookApart(
  bytes: Uint8Array,
  limits: ApartLimits = workbookLimits,
): Promise<Result<readonly Sheet[], FileRefusal>> {
  return await readApart(new URL("./read-workbook-worker.ts", import.meta.url), bytes, limits);
}

/**
 * The same for a reader of other files: a module that reads the bytes in its `workerData` and posts one result, a value
 * or a refusal.
 */
export async function readApart<Value>(
  module: URL,
  bytes: Uint8Array,
  limits: ApartLimits = workbookLimits,
): Promise<Result<Value, FileRefusal>> {
  const worker = new Worker(module, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  try {
    const signal = AbortSignal.timeout(limits.timeMs);
    const [outcome] = await once(worker, "message", { signal });
    // The module is ours and posts just this.
    return outcome as Result<Value, FileRefusal>;
  } catch (error) {
    if (isCode(error, "ABORT_ERR")) {
      return refuse({ code: "too-large", limit: "timeMs", most: limits.timeMs });
    }
    if (isCode(error, "ERR_WORKER_OUT_OF_MEMORY")) {
      return refuse({ code: "too-large", limit: "memoryMb", most: limits.memoryMb });
    }
    throw error;
  } finally {
    await worker.terminate();
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
