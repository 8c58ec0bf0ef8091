/**
 * One changed answer among 1,000 indicators: points, verdicts, total and level, beside survey-core computing the same
 * sums (a question each, an expression each criterion and one for the total). Run: pnpm bench:rescoring
 * survey-core (MIT) is installed from the registry into a folder that is removed afterwards.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { changeAnswer, startScoring } from "#scoring.ts";
import { criteriaSet, type IndicatorLine } from "#testing/criteria-set.ts";
import { listIndicatorSorts } from "#testing/indicators.ts";
import { listIndicators } from "#tree.ts";
import { arbitraryAnswers } from "../test/arbitrary-answers.ts";

const peer = "survey-core@3.1.1";
const criteria = 100;
const perCriterion = 10;
const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;

const version = criteriaSet(
  ...Array.from(
    { length: criteria * perCriterion },
    (_, at): IndicatorLine =>
      `${["I", "II", "III", "IV", "V"][Math.floor(at / 200)] ?? "V"} ${Math.floor(at / perCriterion) + 1}.1 yes-no`,
  ),
);
const indicators = listIndicators(version);
const key = indicators[0]?.inputs[0]?.key ?? "";
const maximum =
  version.groups.reduce((sum, group) => sum + group.maxHundredths, 0) / indicators.length;
const answer = (yes: boolean) => ({ values: { [key]: yes } });
const all = (yes: boolean) => Object.fromEntries(indicators.map(({ id }) => [id, answer(yes)]));

const ours = { setUp: median(20, () => startScoring(version, all(true), context)), change: 0 };
let scoring = startScoring(version, all(true), context);
let turn = 0;
ours.change = median(5000, () => {
  const at = turn % indicators.length;
  scoring = changeAnswer(scoring, indicators[at]?.id ?? "", answer(turn % 2 === 0));
  turn += 1;
});

const mixed = mixedKinds();
const folder = mkdtempSync(join(tmpdir(), "thuoc-do-bench-"));
try {
  execFileSync(
    "npm",
    ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, peer],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const theirs = measurePeer(folder);
  row("set up the form", ours.setUp, theirs.setUp);
  row("one changed answer, yes or no", ours.change, theirs.change);
  row("one changed answer, every kind of input, measure and rule", mixed, theirs.change);
  console.log(
    `${indicators.length} indicators, ${criteria} criteria; ${peer}; ${cpus()[0]?.model}; medians`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** All kinds of indicators in turn, answered at random; the peer has no such rules, its sums are the reference. */
function mixedKinds(): number {
  const sorts = listIndicatorSorts();
  const set = criteriaSet(
    ...Array.from(
      { length: criteria * perCriterion },
      (_, at): IndicatorLine =>
        `${Math.floor(at / perCriterion) + 1}.1 ${sorts[at % sorts.length] ?? "percent"}`,
    ),
  );
  const [one = {}, other = {}] = fc.sample(arbitraryAnswers(set), { numRuns: 2, seed: 20211124 });
  const ids = listIndicators(set).map(({ id }) => id);
  let followed = startScoring(set, one, context);
  let at = 0;
  return median(5000, () => {
    const id = ids[at % ids.length] ?? "";
    followed = changeAnswer(
      followed,
      id,
      (Math.floor(at / ids.length) % 2 === 0 ? other : one)[id],
    );
    at += 1;
  });
}

function measurePeer(installedIn: string): { setUp: number; change: number } {
  const require = createRequire(join(installedIn, "package.json"));
  // The peer's own types are not installed here; these are the parts that are used.
  const { Model } = require("survey-core") as {
    Model: new (json: object) => {
      setValue: (name: string, value: unknown) => void;
      getValue: (name: string) => unknown;
      data: object;
    };
  };
  const sum = (names: readonly string[]) => names.map((name) => `{${name}}`).join(" + ");
  const questions = indicators.map(({ id }) => ({
    type: "text",
    inputType: "number",
    name: `q_${id}`,
  }));
  const sums = version.groups.flatMap((group) =>
    group.criteria.map((criterion) => ({
      type: "expression",
      name: `c_${criterion.id}`,
      expression: sum(criterion.indicators.map(({ id }) => `q_${id}`)),
    })),
  );
  const total = {
    type: "expression",
    name: "total",
    expression: sum(sums.map(({ name }) => name)),
  };
  const json = { elements: [...questions, ...sums, total] };
  const full = Object.fromEntries(questions.map(({ name }) => [name, maximum]));
  const setUp = median(3, () => {
    new Model(json).data = full;
  });
  const survey = new Model(json);
  survey.data = full;
  let at = 0;
  const change = median(50, () => {
    survey.setValue(questions[at % questions.length]?.name ?? "", at % 2 === 0 ? 0 : maximum);
    at += 1;
  });
  if (!Number.isFinite(Number(survey.getValue("total"))))
    throw new Error("the peer did not compute the total");
  return { setUp, change };
}

/** Median of so many runs, in milliseconds. */
function median(runs: number, act: () => unknown): number {
  const durations = Array.from({ length: runs }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  return durations[Math.floor(runs / 2)] ?? 0;
}

function row(what: string, our: number, their: number): void {
  const ratio = Math.round(their / our);
  console.log(
    `${what}: ours ${our.toFixed(4)} ms, survey-core ${their.toFixed(1)} ms, ${ratio} × faster`,
  );
}
