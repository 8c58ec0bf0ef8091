/** How long a drafter waits, on a version of 1,000 indicators: one edit, all checks, one parse. Run: pnpm bench:drafting */
import { performance } from "node:perf_hooks";
import { canonicalJson } from "#canonical.ts";
import { checkVersion } from "#check-version.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { parseVersion } from "#parse-version.ts";
import { criteriaSet, type IndicatorLine } from "#testing/criteria-set.ts";
import { listIndicatorSorts } from "#testing/indicators.ts";

const sorts = listIndicatorSorts();
const version = criteriaSet(
  ...Array.from({ length: 1000 }, (_, at): IndicatorLine => {
    const criterion = Math.floor(at / 10) + 1;
    return `${criterion}.1 ${sorts[at % sorts.length] ?? "percent"}`;
  }),
);

const title: Edit = {
  kind: "set-field",
  nodeId: "indicator-50-5",
  path: ["title"],
  value: "Tên mới",
};
const move: Edit = { kind: "move-node", nodeId: "criterion-1", parentId: "group-I", index: 99 };

measure("set a title", () => applyEdit(version, title));
measure("move the first criterion to the end", () => applyEdit(version, move));
measure("all checks, for the first time", () => checkVersion(structuredClone(version)));
const edited = applyEdit(version, title);
measure("all checks, after an edit", () =>
  checkVersion(edited.ok ? edited.value.version : version),
);
measure("parse", () => parseVersion(version));
measure("canonical JSON", () => canonicalJson(version));

function measure(what: string, act: () => unknown): void {
  const durations = Array.from({ length: 20 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  console.log(`${what}: ${(durations[10] ?? 0).toFixed(1)} ms (median of 20)`);
}
