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
const bare = criteriaSet(
  ...Array.from({ length: 1000 }, (_, at): IndicatorLine => {
    const criterion = Math.floor(at / 10) + 1;
    return `${criterion}.1 ${sorts[at % sorts.length] ?? "percent"}`;
  }),
);
// Titles as sets have them: long, and of the same words over and over.
const subjects = [
  "vụ phạm pháp hình sự",
  "tin báo, tố giác về tội phạm",
  "hồ sơ thủ tục hành chính",
];
const acts = ["được tiếp nhận, phân loại", "được điều tra, làm rõ", "được giải quyết đúng hạn"];
const places = ["trên địa bàn phường", "tại khu dân cư", "trên các tuyến phố văn minh"];
const means = ["qua ứng dụng VNeID", "theo quy chế phối hợp", "có sự tham gia của nhân dân"];
const whole = [
  "so với cùng kỳ năm trước",
  "trong tổng số đã tiếp nhận",
  "so với kế hoạch được giao",
];
const lists = [subjects, acts, places, means, whole];
const version = {
  ...bare,
  groups: bare.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion, c) => ({
      ...criterion,
      indicators: criterion.indicators.map((indicator, i) => {
        const at = c * 10 + i;
        const words = lists.map((list, step) => list[Math.floor(at / 3 ** step) % 3]);
        return { ...indicator, title: `Tỷ lệ ${words.join(" ")} của tổ ${at % 7}` };
      }),
    })),
  })),
};

const title: Edit = {
  kind: "set-field",
  nodeId: "indicator-50-3",
  path: ["title"],
  value: "Tên mới",
};
const move: Edit = { kind: "move-node", nodeId: "criterion-1", parentId: "group-I", index: 99 };

measure("set a title", () => applyEdit(version, title));
measure("move the first criterion to the end", () => applyEdit(version, move));
measure("all checks, for the first time", () => checkVersion(structuredClone(version)));
checkVersion(version);
let typed = 0;
measureAfter("all checks, after a title is typed in", () => ({
  ...title,
  value: `Tỷ lệ vụ việc được làm rõ ${(typed += 1)}`,
}));
measureAfter("all checks, after points are set", () => ({
  ...title,
  nodeId: "indicator-50-1",
  path: ["rule", "hundredths"],
  value: (typed += 1),
}));
measureAfter("all checks, after a criterion is moved to the end", () => move);
measure("parse", () => parseVersion(version));
measure("canonical JSON", () => canonicalJson(version));

/** The time of the checks alone, each after an edit that has not been checked before. */
function measureAfter(what: string, edit: () => Edit): void {
  const edited = Array.from({ length: 20 }, () => {
    const made = applyEdit(version, edit());
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value.version;
  });
  measure(what, () => checkVersion(edited.pop() ?? version));
}

function measure(what: string, act: () => unknown): void {
  const durations = Array.from({ length: 20 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  console.log(`${what}: ${(durations[10] ?? 0).toFixed(1)} ms (median of 20)`);
}
