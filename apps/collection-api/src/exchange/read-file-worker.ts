import { parentPort, workerData } from "node:worker_threads";
import { readCriteriaFile } from "#exchange/read-criteria-file.ts";

// Started by `readApart` with the bytes of one file.
parentPort?.postMessage(await readCriteriaFile(workerData as Uint8Array));
