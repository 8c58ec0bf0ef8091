import fc from "fast-check";
import Value from "typebox/value";
import { expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import { usedIds } from "#edits/used-ids.ts";
import { renumber } from "#numbering.ts";
import { copyBranches, countNodes, parseBranches } from "#outline/branches.ts";
import { changeLevel } from "#outline/change-level.ts";
import { newCriterion, newGroup, newIndicator } from "#outline/heading.ts";
import { listParents, moveBranches, moveByOne } from "#outline/move-branches.ts";
import { pasteBranches } from "#outline/paste-branches.ts";
import type { Edit } from "#edits/edit.ts";
import type { Result } from "#result.ts";
import { topNodes } from "#outline/top-nodes.ts";
import { walkNodes } from "#tree.ts";
import { CriteriaSetVersion } from "#version.ts";
import { arbitraryVersion } from "../../test/arbitrary-version.ts";

/** Versions in which headings without content stand among nodes with all kinds of scoring. */
const outline = fc
  .tuple(arbitraryVersion, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }))
  .map(([version, places]) => {
    const groups = version.groups.map((group, g) => ({
      ...group,
      criteria: group.criteria.flatMap((criterion, c) => {
        const at = places[(g + c) % places.length] ?? 0;
        const id = `bare-${g}-${c}`;
        const heading = { id, title: `Dòng ${id}`, text: "Nội hàm", hundredths: at % 500 };
        if (at % 3 === 0) return [criterion, newCriterion(heading)];
        if (at % 3 === 1) {
          const indicators = criterion.indicators.toSpliced(at % 2, 0, newIndicator(heading));
          return [{ ...criterion, indicators }];
        }
        return [
          { ...newCriterion(heading), indicators: [newIndicator({ ...heading, id: `${id}-i` })] },
        ];
      }),
    }));
    const last = newGroup({ id: "bare-group", title: "Nhóm", text: "", hundredths: 0 });
    return renumber({ ...version, groups: [...groups, last] });
  });

const choice = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });

function chosen(version: CriteriaSetVersion, picks: readonly number[]): readonly string[] {
  const ids = [...walkNodes(version)].slice(1).map(({ node }) => node.id);
  return picks.map((pick) => ids[pick % ids.length] ?? "");
}

function freshIds() {
  let made = 0;
  return () => {
    made += 1;
    return `made-${made}`;
  };
}

/** Applies what an act gave: the document stays valid, keeps all its ids, and the inverse leads back exactly. */
function expectSound(version: CriteriaSetVersion, act: Result<Edit, unknown>) {
  if (!act.ok) return undefined;
  const applied = applyEdit(version, act.value);
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
  const { version: next, inverse } = applied.value;
  expect(Value.Check(CriteriaSetVersion, next)).toBe(true);
  const after = usedIds(next);
  expect(after.doubled).toEqual([]);
  expect([...usedIds(version).all].filter((id) => !after.all.has(id))).toEqual([]);
  expect(applyEdit(next, inverse)).toMatchObject({ ok: true, value: { version } });
  return next;
}

const titles = (version: CriteriaSetVersion) =>
  [...walkNodes(version)].map(({ node }) => node.title).filter((title) => title.startsWith("Dòng"));

test("nodes change their level without losing an id or a word, and back by taking the edit back", () => {
  let changed = 0;
  fc.assert(
    fc.property(outline, choice, fc.constantFrom(1 as const, -1 as const), (version, picks, by) => {
      const nodeIds = chosen(version, picks);
      const next = expectSound(version, changeLevel(version, { nodeIds, by, newId: freshIds() }));
      if (next === undefined) return;
      changed += 1;
      // Headings made above repeat a title; none goes.
      for (const title of titles(version)) expect(titles(next)).toContain(title);
    }),
    { numRuns: 250 },
  );
  expect(changed).toBeGreaterThan(60);
});

test("what a bare row said survives going deeper and higher again", () => {
  let returned = 0;
  fc.assert(
    fc.property(outline, fc.nat(), (version, pick) => {
      const nodeIds = chosen(version, [pick]);
      const there = changeLevel(version, { nodeIds, by: 1, newId: freshIds() });
      if (!there.ok) return;
      const deep = expectSound(version, there);
      if (deep === undefined) return;
      const back = expectSound(deep, changeLevel(deep, { nodeIds, by: -1, newId: freshIds() }));
      expect(back).toEqual(version);
      returned += 1;
    }),
    { numRuns: 300 },
  );
  expect(returned).toBeGreaterThan(20);
});

test("moved branches stand together in reading order, with every node still there", () => {
  let moved = 0;
  fc.assert(
    fc.property(outline, choice, fc.nat(), fc.nat(5), (version, picks, parent, index) => {
      const nodeIds = chosen(version, picks);
      const [first] = topNodes(version, nodeIds);
      const parents = listParents(version, first?.kind ?? "group");
      const parentId = parents[parent % parents.length]?.node.id ?? "";
      const act = moveBranches(version, nodeIds, { parentId, index });
      const next = expectSound(version, act);
      if (next === undefined) return;
      moved += 1;
      expect(usedIds(next).all).toEqual(usedIds(version).all);
    }),
    { numRuns: 300 },
  );
  expect(moved).toBeGreaterThan(50);
});

test("one step down and one step up lead back, for one branch", () => {
  let returned = 0;
  fc.assert(
    fc.property(outline, fc.nat(), (version, pick) => {
      const nodeIds = chosen(version, [pick]);
      const down = expectSound(version, moveByOne(version, nodeIds, 1));
      if (down === undefined) return;
      const up = expectSound(down, moveByOne(down, nodeIds, -1));
      expect(up).toEqual(version);
      returned += 1;
    }),
    { numRuns: 150 },
  );
  expect(returned).toBeGreaterThan(50);
});

test("copies come with new ids and all that was below, also through text", () => {
  let copies = 0;
  fc.assert(
    fc.property(outline, choice, fc.nat(), (version, picks, place) => {
      const nodeIds = chosen(version, picks);
      const [at = ""] = chosen(version, [place]);
      const copied = copyBranches(version, nodeIds, null);
      const parsed = parseBranches(JSON.parse(JSON.stringify(copied)));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
      const { branches } = parsed.value;
      const pasted = pasteBranches(version, branches, { at, newId: freshIds() });
      if (!pasted.ok) return;
      const next = expectSound(version, { ok: true, value: pasted.value.edit });
      const count = (each: CriteriaSetVersion) => [...walkNodes(each)].length;
      expect(next && count(next)).toBe(count(version) + countNodes(branches));
      copies += 1;
    }),
    { numRuns: 150 },
  );
  expect(copies).toBeGreaterThan(30);
});
