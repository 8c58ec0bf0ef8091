import { checkVersion } from "@thuocdo/criteria/check-version";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test, vi } from "vitest";
import { issueBlocks } from "#routes/issue-blocks.ts";

const sound = criteriaSet("1.1 percent", "1.2 yes-no");
const broken = { ...sound, groups: sound.groups.map((group) => ({ ...group, maxHundredths: 1 })) };

function blocksOf(version: typeof sound, isUnsaved: boolean) {
  const onJump = vi.fn<() => void>();
  const onShowChecks = vi.fn<() => void>();
  const checks = checkVersion(version);
  return { onJump, blocks: issueBlocks({ version, checks, isUnsaved, onJump, onShowChecks }) };
}

test("a sound draft that is saved may be issued", () => {
  expect(blocksOf(sound, false).blocks).toEqual([]);
});

test("failing checks block, and each leads to its place", () => {
  const { blocks, onJump } = blocksOf(broken, false);
  const [block] = blocks;
  expect(block?.key).toBe("checks");
  block?.places[0]?.onGo();
  expect(onJump).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ severity: "error", code: "points-do-not-sum" }),
  );
  expect(block?.places.length).toBeLessThanOrEqual(5);
});

test("what is not saved yet is not issued", () => {
  expect(blocksOf(sound, true).blocks.map(({ key }) => key)).toEqual(["unsaved"]);
});
