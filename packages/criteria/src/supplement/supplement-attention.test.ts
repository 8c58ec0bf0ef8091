import { describe, expect, test } from "vitest";
import type { Edit } from "#edits/edit.ts";
import { concernSentence } from "#supplement/attention-messages.ts";
import type { ConcernCode } from "#supplement/attention.ts";
import { carrySupplement } from "#supplement/carry-supplement.ts";
import { supplementAttention } from "#supplement/supplement-attention.ts";
import { change } from "#testing/change.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator } from "#testing/indicators.ts";
import { addLast, begun, edited, opened } from "#testing/supplements.ts";
import { listIndicators } from "#tree.ts";
import type { Minimum } from "#terms.ts";
import type { CriteriaSetVersion } from "#version.ts";

const core = opened(
  criteriaSet("1.1 yes-no", "1.2 deduction", "II 2.1 percent", "II 3.1 survey"),
  "criterion-1",
  "criterion-2",
);
const least = (hundredths: number): Minimum => ({
  text: `Từ ${hundredths / 100} điểm`,
  effect: "criterion",
  reach: { kind: "points", hundredths },
});
const set = (nodeId: string, path: readonly string[], value: unknown): Edit => ({
  kind: "set-field",
  nodeId,
  path: [...path],
  value,
});
const minimumOf = (nodeId: string, minimum: Minimum) => set(nodeId, ["terms", "minimum"], minimum);
const remove = (nodeId: string): Edit => ({ kind: "remove-node", nodeId });
const add = (parentId: string, id: string, title: string): Edit => ({
  kind: "add-indicator",
  parentId,
  index: 0,
  node: { ...indicator("levels", id), title },
});

// The city adds "own" to criterion 1 and raises 1.2 from 2 to 4 of its 5 points.
const document = edited(
  begun(core),
  addLast(begun(core), "criterion-1", "levels", "own"),
  set("own", ["title"], "Tổ liên gia an toàn phòng cháy trong khu dân cư"),
  minimumOf("indicator-1-2", least(400)),
);
const following = (...edits: readonly Edit[]): CriteriaSetVersion =>
  edited({ ...core, id: "next", label: "2027" }, ...edits);

function concerns(next: CriteriaSetVersion) {
  return Object.fromEntries(
    supplementAttention(core, next, document).map((item) => [
      item.indicator.id,
      { codes: item.concerns.map(({ code }) => code), stands: item.stands },
    ]),
  );
}

const nothing: { codes: readonly ConcernCode[]; stands: boolean } = { codes: [], stands: true };

test.each<{
  next: CriteriaSetVersion;
  own?: typeof nothing;
  raised?: typeof nothing;
  because: string;
}>([
  { next: following(), because: "a version that changes nothing asks for nothing" },
  {
    next: following(remove("indicator-2-1")),
    because: "what changes elsewhere does not touch the city",
  },
  {
    next: following(remove("criterion-1")),
    own: { codes: ["criterion-ended"], stands: false },
    raised: { codes: ["indicator-ended"], stands: false },
    because: "a criterion that ended takes both",
  },
  {
    next: following(set("criterion-1", ["openToSupplement"], false as unknown as string)),
    own: { codes: ["criterion-closed"], stands: false },
    because: "a minimum may be raised in a criterion that is not open",
  },
  {
    next: following({
      kind: "move-node",
      nodeId: "criterion-1",
      parentId: "group-II",
      index: 2,
    }),
    own: { codes: ["criterion-moved"], stands: true },
    because: "an addition goes with its criterion",
  },
  {
    next: following(set("criterion-1", ["meaning"], "Nội hàm mới hẳn")),
    own: { codes: ["criterion-reworded"], stands: true },
    because: "what an addition was written for may be something else",
  },
  {
    next: following(add("criterion-1", "own", "Tổ liên gia")),
    own: { codes: ["taken-into-core"], stands: false },
    because: "the core took it over under its id",
  },
  {
    next: following(add("criterion-2", "new", "Tổ liên gia an toàn về phòng cháy ở khu dân cư")),
    own: { codes: ["duplicate"], stands: true },
    because: "the core has a new one that says nearly the same",
  },
  {
    next: following(set("indicator-1-2", ["rule", "floorHundredths"], 100 as unknown as string)),
    raised: { codes: ["rescored"], stands: true },
    because: "the points are earned otherwise, the minimum can still be judged",
  },
  {
    next: following(set("indicator-1-2", ["rule", "fromHundredths"], 350 as unknown as string)),
    raised: { codes: ["rescored", "above-maximum"], stands: false },
    because: "4 points can't be had of 3,5",
  },
  {
    next: following(minimumOf("indicator-1-2", least(400))),
    raised: { codes: ["core-as-high"], stands: false },
    because: "the core asks for the same now",
  },
  {
    next: following(minimumOf("indicator-1-2", least(450))),
    raised: { codes: ["core-as-high"], stands: false },
    because: "the core asks for more now",
  },
  {
    next: following(minimumOf("indicator-1-2", least(300))),
    because: "the core asks for more than before and still for less than the city",
  },
  {
    next: following(
      minimumOf("indicator-1-2", { ...least(100), reach: { kind: "items", count: 1 } }),
    ),
    raised: { codes: ["minimum-of-other-kind"], stands: false },
    because: "points and items can't be compared",
  },
  {
    next: following({
      kind: "set-parts",
      nodeId: "indicator-1-2",
      parts: {
        inputs: [...indicator("yes-no", "").inputs],
        measure: indicator("yes-no", "").measure,
        rule: indicator("yes-no", "").rule,
      },
    }),
    raised: { codes: ["measured-otherwise"], stands: false },
    because: "what is counted is something else",
  },
  {
    next: following(set("indicator-1-2", ["title"], "Chỉ lời khác")),
    because: "other words for the same figure",
  },
])("$because", ({ next, own = nothing, raised = nothing }) => {
  expect(concerns(next)).toEqual({ own, "indicator-1-2": raised });
});

describe("where things live on", () => {
  test("a criterion whose indicators moved into another is said to be merged into it", () => {
    const next = following(
      { kind: "move-node", nodeId: "indicator-1-1", parentId: "criterion-2", index: 0 },
      { kind: "move-node", nodeId: "indicator-1-2", parentId: "criterion-2", index: 0 },
      remove("criterion-1"),
    );
    const [item] = supplementAttention(core, next, document).filter(
      ({ indicator: { id } }) => id === "own",
    );
    expect(item?.concerns.map(concernSentence)).toEqual([
      "Tiêu chí này đã hợp nhất vào tiêu chí 1 “Tiêu chí 2”. Hãy thêm lại chỉ số ở đó nếu tiêu chí ấy mở.",
    ]);
  });

  test("a criterion whose indicators are stated to live on in two is said to be split", () => {
    const next = following(
      { kind: "move-node", nodeId: "indicator-1-1", parentId: "criterion-2", index: 0 },
      remove("criterion-1"),
      {
        kind: "set-carry-over",
        indicatorId: "indicator-1-2",
        statement: { kind: "merged", into: "indicator-3-1", weightPercent: 100 },
      },
    );
    const [own, raised] = supplementAttention(core, next, document).toSorted((one) =>
      one.kind === "addition" ? -1 : 1,
    );
    expect(own?.concerns).toMatchObject([
      { code: "criterion-ended", into: [{ id: "criterion-2" }, { id: "criterion-3" }] },
    ]);
    expect(raised?.concerns.map(concernSentence)).toEqual([
      "Chỉ số này đã hợp nhất vào chỉ số 2.1 “Chỉ số indicator-3-1”. Hãy xem có cần nâng mức tối thiểu ở đó.",
    ]);
  });
});

describe("carrying a supplement to the next version", () => {
  const naming = { id: "carried", label: "2027 – A", title: "Bổ sung của A" };

  test("all that can stand is in it, behind the core's and under its codes; the rest is listed with reasons", () => {
    // A new indicator stands at the head of criterion 1; the core asks for 4,5 points of 1.2 now.
    const next = following(
      add("criterion-1", "new", "Chỉ số mới của bộ chung"),
      minimumOf("indicator-1-2", least(450)),
    );
    const carried = carrySupplement(core, next, document, naming);
    expect(listIndicators(carried.document).map(({ id, code }) => [code, id])).toEqual([
      ["1.1", "new"],
      ["1.2", "indicator-1-1"],
      ["1.3", "indicator-1-2"],
      ["1.4", "own"],
      ["2.1", "indicator-2-1"],
      ["3.1", "indicator-3-1"],
    ]);
    expect(carried.carried.map((item) => item.indicator.id)).toEqual(["own"]);
    expect(carried.left.map((item) => item.indicator.id)).toEqual(["indicator-1-2"]);
    const [, , third] = listIndicators(carried.document);
    expect(third?.terms.minimum?.text).toBe("Từ 4.5 điểm");
  });

  test("a raised minimum has the effect that the next core gives", () => {
    const knocking = { ...least(200), effect: "knock-out" as const };
    const next = following(minimumOf("indicator-1-2", knocking));
    const carried = carrySupplement(core, next, document, naming);
    const raised = listIndicators(carried.document).find(({ id }) => id === "indicator-1-2");
    expect(raised?.terms.minimum).toEqual({ ...least(400), effect: "knock-out" });
  });

  test("a note of the city's own goes along, the core's is the next one's", () => {
    const next = following(set("next", ["note"], "Ghi chú mới"));
    expect(carrySupplement(core, next, document, naming).document.note).toBe("Ghi chú mới");
    const noted = change(document, "supplement", ["note"], "Của A");
    expect(carrySupplement(core, next, noted, naming).document.note).toBe("Của A");
  });
});
