import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { listIndicators } from "#tree.ts";
import { arbitraryAnswers, arbitraryContext } from "../test/arbitrary-answers.ts";
import { arbitraryVersion } from "../test/arbitrary-version.ts";
import { differences } from "../test/compare-executors.ts";

// Scores random answers of random versions in both executors until so many answers are scored, and counts the
// differences: `node packages/criteria/bench/executors.ts [answers] [seed]`.
const wanted = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 20_211_124);

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const startedAt = performance.now();
let answers = 0;
let versions = 0;
let different = 0;

while (answers < wanted) {
  const [version] = fc.sample(arbitraryVersion, { numRuns: 1, seed: seed + versions });
  if (version === undefined) throw new Error("nothing was drawn");
  const subject = fc.record({ answers: arbitraryAnswers(version), context: arbitraryContext });
  const subjects = fc.sample(subject, { numRuns: 1000, seed: seed + versions });
  const lines = await differences(connection, version, subjects);
  different += lines.length;
  if (lines.length > 0) {
    console.log(`version ${versions} (seed ${seed + versions}):\n${lines.slice(0, 10).join("\n")}`);
  }
  answers += subjects.length * listIndicators(version).length;
  versions += 1;
}

const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(
  `${answers} scored answers, ${versions} versions, ${different} differences, ${seconds} s, seed ${seed}`,
);
process.exitCode = different === 0 ? 0 : 1;
