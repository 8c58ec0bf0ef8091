import type { SentComment } from "@thuocdo/contract/consultation-parts";
import { checkVersion } from "@thuocdo/criteria/check-version";
import { listIndicators } from "@thuocdo/criteria/tree";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test, vi } from "vitest";
import { issueBlocks, type Unready, type WaysToMend } from "#routes/issue-blocks.ts";

const sound = criteriaSet("1.1 percent", "1.2 yes-no");
const broken = { ...sound, groups: sound.groups.map((group) => ({ ...group, maxHundredths: 1 })) };
const [first] = listIndicators(sound);

const comment: SentComment = {
  id: "c1",
  consultationId: "consultation",
  unitId: "unit",
  unitName: "Thành phố Hà Nội",
  nodeId: first!.id,
  field: "points",
  content: "Nên giảm",
  proposal: null,
  madeAt: "2026-11-26T02:00:00.000Z",
  disposition: null,
};
const answered: SentComment = {
  ...comment,
  id: "c2",
  disposition: { id: "d", kind: "noted", reason: "", editId: null, decidedAt: comment.madeAt },
};

function blocksOf(version: typeof sound, known: Partial<Unready> = {}) {
  const ways = {
    toCheck: vi.fn<WaysToMend["toCheck"]>(),
    toChecks: vi.fn<WaysToMend["toChecks"]>(),
    toComment: vi.fn<WaysToMend["toComment"]>(),
    toComments: vi.fn<WaysToMend["toComments"]>(),
    toIndicator: vi.fn<WaysToMend["toIndicator"]>(),
    toCarryOver: vi.fn<WaysToMend["toCarryOver"]>(),
  };
  const unready = { version, checks: checkVersion(version), comments: [], carryOver: [] };
  const more = { nameOf: (id: string) => `chỉ số ${id}`, isUnsaved: false, ...known };
  return { ways, blocks: issueBlocks({ ...unready, ...more }, ways) };
}

test("a sound draft that is saved, settled and answered may be issued", () => {
  expect(blocksOf(sound, { comments: [answered] }).blocks).toEqual([]);
});

test("failing checks block, and each leads to its place", () => {
  const { blocks, ways } = blocksOf(broken);
  const [block] = blocks;
  expect(block?.key).toBe("checks");
  block?.places[0]?.onGo();
  expect(ways.toCheck).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ severity: "error", code: "points-do-not-sum" }),
  );
});

test("a sample that does not come to what it was to come to is told by its name, apart from the checks", () => {
  const sample = {
    name: "Phường mẫu",
    unit: { type: "ward", class: null, periodFrom: "2021-06-01" },
    answers: {},
    expected: { totalHundredths: 999 },
  } as const;
  const { blocks, ways } = blocksOf({ ...sound, samples: { s1: sample } });
  expect(blocks.map(({ key }) => key)).toEqual(["samples"]);
  expect(blocks[0]?.places[0]?.label).toContain("Phường mẫu");
  blocks[0]?.places[0]?.onGo();
  expect(ways.toCheck).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ code: "sample-broken", sampleId: "s1" }),
  );
});

test("what is not saved yet is not issued", () => {
  const { blocks } = blocksOf(sound, { isUnsaved: true });
  expect(blocks.map(({ key }) => key)).toEqual(["unsaved"]);
});

test("comments without an answer block, each with who said it and where, and lead to it", () => {
  const { blocks, ways } = blocksOf(sound, { comments: [answered, comment] });
  expect(blocks.map(({ key }) => key)).toEqual(["comments"]);
  expect(blocks[0]?.places.map(({ label }) => label)).toEqual([
    `Thành phố Hà Nội: Chỉ số ${first!.code}. ${first!.title} · Điểm`,
  ]);
  blocks[0]?.places[0]?.onGo();
  expect(ways.toComment).toHaveBeenCalledExactlyOnceWith(comment);
});

test("what is not settled of the earlier indicators blocks, and leads to where it is confirmed", () => {
  const { blocks, ways } = blocksOf(sound, {
    carryOver: [{ code: "unconfirmed", indicatorId: "old" }],
  });
  expect(blocks.map(({ key }) => key)).toEqual(["carry-over"]);
  expect(blocks[0]?.places[0]?.label).toMatch(/^chỉ số old: /u);
  blocks[0]?.places[0]?.onGo();
  expect(ways.toIndicator).toHaveBeenCalledExactlyOnceWith("old");
});

test("five of a kind are listed; how many more there are is said", () => {
  const carryOver = ["1", "2", "3", "4", "5", "6", "7"].map((indicatorId) => ({
    code: "unconfirmed" as const,
    indicatorId,
  }));
  const [block] = blocksOf(sound, { carryOver }).blocks;
  expect(block?.places).toHaveLength(5);
  expect(block?.rest).toContain("2");
});
