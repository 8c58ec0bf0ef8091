import { expect, test } from "vitest";
import { versionChain, type ChainedVersion } from "#version-chain.ts";

const at = (day: number) => `2021-0${day}-01T00:00:00.000Z`;
const first = { id: "first", state: "superseded", createdAt: at(1), issuedAt: at(2) } as const;
const second = { id: "second", state: "withdrawn", createdAt: at(3), issuedAt: at(4) } as const;
const third = { id: "third", state: "issued", createdAt: at(2), issuedAt: at(6) } as const;
const draft = { id: "draft", state: "draft", createdAt: at(1), issuedAt: null } as const;

function chain(...versions: readonly ChainedVersion[]) {
  return versionChain(versions).map(({ version, supersededBy }) => [version.id, supersededBy?.id]);
}

test("issued versions stand as they were issued, drafts after them however old", () => {
  expect(chain(draft, third, second, first).map(([id]) => id)).toEqual([
    "first",
    "second",
    "third",
    "draft",
  ]);
});

test("a version is superseded by the next one issued; one that was withdrawn is superseded by none", () => {
  expect(chain(first, second, third, draft)).toEqual([
    ["first", "second"],
    ["second", undefined],
    ["third", undefined],
    ["draft", undefined],
  ]);
});

test("the version in force is superseded by no draft", () => {
  expect(chain({ ...third, state: "issued" }, draft)).toEqual([
    ["third", undefined],
    ["draft", undefined],
  ]);
});
