/**
 * How long two versions of 1,000 indicators take to compare, beside a plain deep diff of the same JSON, which knows no
 * ids, words or places (microdiff). Run: pnpm bench:diff
 */
import { performance } from "node:perf_hooks";
import microdiff from "microdiff";
import { changeText } from "#diff/messages.ts";
import { diffVersions } from "#diff/diff-versions.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { criteriaSet, type IndicatorLine } from "#testing/criteria-set.ts";
import { indicator, listIndicatorSorts } from "#testing/indicators.ts";
import { listCriteria, listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

const sorts = listIndicatorSorts();
const paragraph = "Ban hành và triển khai kế hoạch bảo đảm an ninh, trật tự trên địa bàn; ";
const bare = criteriaSet(
  ...Array.from({ length: 1000 }, (_, at): IndicatorLine => {
    const criterion = Math.floor(at / 10) + 1;
    return `${criterion}.1 ${sorts[at % sorts.length] ?? "percent"}`;
  }),
);
const before = parsed(
  edited(bare, [
    ...listCriteria(bare).map(({ id }) => words(id, "meaning", paragraph.repeat(20))),
    ...listIndicators(bare).map(({ id }, at) =>
      words(id, "guidance", `${paragraph.repeat(4)}mục ${at}.`),
    ),
  ]),
);

const some = listIndicators(before).flatMap(({ id }, at): readonly Edit[] => {
  if (at % 10 === 1) return [words(id, "guidance", `${paragraph.repeat(3)}bổ sung mục ${at}.`)];
  if (at % 50 === 2) return [{ kind: "move-node", nodeId: id, parentId: "criterion-7", index: 0 }];
  if (at % 50 === 3) return [{ kind: "remove-node", nodeId: id }];
  if (at % 50 === 4) {
    const node = indicator("levels", `new-${at}`);
    return [{ kind: "add-indicator", parentId: "criterion-9", index: 1, node }];
  }
  const { inputs, measure, rule } = indicator("survey", id);
  return at % 50 === 5 ? [{ kind: "set-parts", nodeId: id, parts: { inputs, measure, rule } }] : [];
});
const everyWord = listIndicators(before).map(({ id }, at) =>
  words(id, "guidance", `Thực hiện nghiêm túc ${paragraph.repeat(3)}số ${at}; ${paragraph}`),
);

console.log("two versions of 1,000 indicators, 100 criteria, each parsed from its own JSON:");
compare("nothing differs", parsed(before));
compare("100 reworded, 20 moved, 20 new, 20 ended, 20 rescored", parsed(edited(before, some)));
compare("every guidance reworded", parsed(edited(before, everyWord)));

function compare(what: string, after: CriteriaSetVersion): void {
  const diff = diffVersions(before, after);
  const lines = diff.nodes.reduce((sum, { changes }) => sum + changes.length, 0);
  console.log(`${what}: ${lines} lines`);
  measure("  diffVersions, words included", () => diffVersions(before, after));
  measure("  and every line in sentences", () =>
    diffVersions(before, after).nodes.map((node) =>
      node.changes.map((change) => changeText(node, change)),
    ),
  );
  measure("  microdiff of the JSON", () => microdiff(before, after, { cyclesFix: false }));
}

function measure(what: string, act: () => unknown): void {
  const durations = Array.from({ length: 30 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  const sorted = durations.toSorted((a, b) => a - b);
  const [first = 0] = durations;
  console.log(
    `${what}: ${(sorted[15] ?? 0).toFixed(1)} ms (median of 30; the first ${first.toFixed(1)}, the slowest ${(sorted.at(-1) ?? 0).toFixed(1)})`,
  );
}

function edited(version: CriteriaSetVersion, edits: readonly Edit[]): CriteriaSetVersion {
  return edits.reduce((current, edit) => {
    const result = applyEdit(current, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.version;
  }, version);
}

function words(nodeId: string, field: string, value: string): Edit {
  return { kind: "set-field", nodeId, path: [field], value };
}

function parsed(version: CriteriaSetVersion): CriteriaSetVersion {
  return structuredClone(version);
}
