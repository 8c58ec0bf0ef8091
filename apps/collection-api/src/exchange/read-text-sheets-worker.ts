import { parentPort, workerData } from "node:worker_threads";
import { readTextSheets } from "#exchange/read-text-sheets.ts";

// Started by `readApart` with the bytes of one file.
parentPort?.postMessage(await readTextSheets(workerData as Uint8Array));
