import { checkVersion } from "@thuocdo/criteria/check-version";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { checksByNode, countChecks } from "#features/checks/checks-of.ts";
import { explainCheck } from "#features/checks/messages.ts";

const sound = criteriaSet("1.1 percent", "1.2 yes-no");
const [group] = sound.groups;
if (group === undefined) throw new Error("the set has a group");
const overdrawn = { ...sound, groups: [{ ...group, maxHundredths: 1250 }] };

test("a sound version has no errors", () => {
  expect(countChecks(checkVersion(sound)).errors).toBe(0);
});

test("what is found stands at its node, with the figures that say so", () => {
  const found = checksByNode(checkVersion(overdrawn))("group-I");
  // Two indicators of 5 points each.
  expect(found.map(explainCheck)).toEqual([
    "Ghi 12,5 điểm, nhưng các tiêu chí trong nhóm cộng lại là 10 điểm. Sửa một trong hai cho khớp.",
  ]);
  expect(checksByNode(checkVersion(overdrawn))("criterion-1")).toEqual([]);
});
