/** Loaded into a service that is measured: on SIGUSR2 it drops what nobody holds, and says in the log what is left. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
// Node gives it a name only by a flag of its own.
const collect = runInNewContext("gc") as () => void;

process.on("SIGUSR2", () => {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  console.log(`held ${((heapUsed + external) / 2 ** 20).toFixed(1)} MiB`);
});
