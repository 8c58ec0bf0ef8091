import { parentPort, workerData } from "node:worker_threads";
import { readSheets } from "#exchange/read-sheets.ts";

// Started by `readSheetsApart` with the bytes of one file.
parentPort?.postMessage(await readSheets(workerData as Uint8Array));
