import { parentPort, workerData } from "node:worker_threads";
import { readWorkbook } from "#workbook/read-workbook.ts";

// Started by `readWorkbookApart` with the bytes of one file.
parentPort?.postMessage(await readWorkbook(workerData as Uint8Array));
