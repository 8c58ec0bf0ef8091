import { describe, expect, test } from "vitest";
import { planUnitChange, type UnitStanding } from "#units/plan-unit-change.ts";
import type { UnitChange } from "#units/unit-change.ts";
import type { UnitHistory } from "#units/unit-history.ts";
import type { UnitType } from "#units/unit-kinds.ts";

const on = "2022-01-15";

function unit(
  id: string,
  type: UnitType,
  parentId: string | null,
  {
    from = "2021-01-01",
    to = null,
    code = id,
  }: { from?: string; to?: string | null; code?: string } = {},
): UnitHistory {
  const dated = { validFrom: from, validTo: to };
  return {
    id,
    names: [{ code, name: `Tên ${id}`, type, ...dated }],
    placements: parentId === null ? [] : [{ parentId, ...dated }],
  };
}

const units = [
  unit("bo", "ministry", null),
  unit("hn", "city", "bo"),
  unit("bd", "district", "hn"),
  unit("hk", "district", "hn"),
  unit("a", "ward", "bd"),
  unit("b", "ward", "bd"),
  unit("c", "ward", "hk"),
];

function standing(
  over: Partial<UnitStanding> = {},
  more: readonly UnitHistory[] = [],
): UnitStanding {
  const all = [...units, ...more];
  return {
    units: new Map(all.map((each) => [each.id, each])),
    aboveParent: [],
    holders: all.flatMap(({ id, names }) => names.map((name) => ({ unitId: id, name }))),
    below: new Map([
      ["bd", ["a", "b"]],
      ["hk", ["c"]],
    ]),
    frozen: new Map(),
    ...over,
  };
}

const plan = (change: UnitChange, stand = standing(), effectiveOn = on) =>
  planUnitChange({ change, effectiveOn }, stand);
const refusal = (change: UnitChange, stand?: UnitStanding, effectiveOn?: string) => {
  const planned = plan(change, stand, effectiveOn);
  return planned.ok ? undefined : planned.refusal;
};
const fresh = (id: string, code = id, type: UnitType = "ward") => ({
  id,
  code,
  name: `Tên ${id}`,
  type,
});

describe("what a change does", () => {
  test("a unit renamed stays where it is and is called otherwise from the day on", () => {
    const change = {
      kind: "rename",
      unitId: "a",
      code: "a",
      name: "Phường Mới",
      type: "ward",
    } as const;
    expect(plan(change)).toEqual({
      ok: true,
      value: {
        namesEnded: ["a"],
        placesEnded: [],
        names: [{ unitId: "a", code: "a", name: "Phường Mới", type: "ward" }],
        places: [],
        successions: [],
      },
    });
  });

  test("units moved keep their names", () => {
    expect(plan({ kind: "move", unitIds: ["a", "b"], parentId: "hk" })).toMatchObject({
      value: {
        namesEnded: [],
        placesEnded: ["a", "b"],
        places: [
          { unitId: "a", parentId: "hk" },
          { unitId: "b", parentId: "hk" },
        ],
      },
    });
  });

  test("merging into a unit that is there ends the others and leaves its own rows alone", () => {
    expect(plan({ kind: "merge", unitIds: ["a", "c"], intoUnitId: "b" })).toEqual({
      ok: true,
      value: {
        namesEnded: ["a", "c"],
        placesEnded: ["a", "c"],
        names: [],
        places: [],
        successions: [
          { fromUnitId: "a", toUnitId: "b", kind: "merge" },
          { fromUnitId: "c", toUnitId: "b", kind: "merge" },
        ],
      },
    });
  });

  test("a merger into a new unit gives it the place of the first, and may give it the code of one that ends", () => {
    expect(plan({ kind: "merge-anew", unitIds: ["c", "a"], into: fresh("n", "c") })).toMatchObject({
      value: {
        namesEnded: ["c", "a"],
        names: [{ unitId: "n", code: "c" }],
        places: [{ unitId: "n", parentId: "hk" }],
      },
    });
  });

  test("the units below a district that is merged go along", () => {
    expect(plan({ kind: "merge", unitIds: ["bd"], intoUnitId: "hk" })).toMatchObject({
      value: {
        namesEnded: ["bd"],
        placesEnded: ["bd", "a", "b"],
        places: [
          { unitId: "a", parentId: "hk" },
          { unitId: "b", parentId: "hk" },
        ],
      },
    });
  });

  test.each([
    { goesOn: false, ended: ["a"] },
    { goesOn: true, ended: [] },
  ])(
    "a unit split ends unless it goes on with the rest (goes on: $goesOn)",
    ({ goesOn, ended }) => {
      const into = [fresh("n1"), fresh("n2")];
      expect(plan({ kind: "split", unitId: "a", into, goesOn })).toMatchObject({
        value: {
          namesEnded: ended,
          placesEnded: ended,
          places: [
            { unitId: "n1", parentId: "bd" },
            { unitId: "n2", parentId: "bd" },
          ],
          successions: [
            { fromUnitId: "a", toUnitId: "n1", kind: "split" },
            { fromUnitId: "a", toUnitId: "n2", kind: "split" },
          ],
        },
      });
    },
  );
});

describe("what is refused", () => {
  const rename = {
    kind: "rename",
    unitId: "a",
    code: "a",
    name: "Phường Mới",
    type: "ward",
  } as const;

  test("a change before one that is known already, though planned for a day to come", () => {
    const renamed: UnitHistory = {
      ...unit("a", "ward", "bd", { to: "2022-02-01" }),
      placements: [{ parentId: "bd", validFrom: "2021-01-01", validTo: null }],
    };
    expect(refusal(rename, standing({}, [renamed]))).toMatchObject({
      code: "unit-changed-later",
      on: "2022-02-01",
    });
  });

  test("a change on the first day of the unit, or before: it must be there the day before", () => {
    expect(refusal(rename, standing(), "2021-01-01")?.code).toBe("unit-not-there");
    expect(refusal(rename, standing(), "2021-01-02")).toBeUndefined();
  });

  test("a change on or before the last day that a frozen round read; the day after is free", () => {
    const frozen = new Map([["a", { roundTitle: "Quý IV", until: "2022-01-15" }]]);
    expect(refusal(rename, standing({ frozen }))).toEqual({
      code: "unit-in-frozen-round",
      unitId: "a",
      name: "Tên a",
      roundTitle: "Quý IV",
      until: "2022-01-15",
    });
    expect(refusal(rename, standing({ frozen }), "2022-01-16")).toBeUndefined();
  });

  test.each<{ change: UnitChange; code: string; because: string }>([
    {
      change: { kind: "merge", unitIds: ["a", "b"], intoUnitId: "b" },
      code: "unit-into-itself",
      because: "nothing merges into itself",
    },
    {
      change: { kind: "merge", unitIds: ["a"], intoUnitId: "bd" },
      code: "unit-level-differs",
      because: "a ward is not merged into the district above it",
    },
    {
      change: { kind: "move", unitIds: ["a"], parentId: "b" },
      code: "unit-level-differs",
      because: "a ward stands under no ward",
    },
    {
      change: { kind: "move", unitIds: ["a"], parentId: "bd" },
      code: "unit-unchanged",
      because: "it stands there",
    },
    {
      change: { kind: "rename", unitId: "a", code: "a", name: "Tên a", type: "ward" },
      code: "unit-unchanged",
      because: "it is called so",
    },
    {
      change: { kind: "rename", unitId: "a", code: "c", name: "Tên a", type: "ward" },
      code: "unit-code-taken",
      because: "the code is another ward's",
    },
    {
      change: {
        kind: "split",
        unitId: "a",
        into: [fresh("n1", "x"), fresh("n2", "x")],
        goesOn: false,
      },
      code: "unit-code-taken",
      because: "two parts can't have one code",
    },
    {
      change: { kind: "split", unitId: "bd", into: [fresh("n1", "n1", "district")], goesOn: false },
      code: "unit-has-units-below",
      because: "nobody says where its wards go",
    },
    {
      change: { kind: "rename", unitId: "a", code: "a", name: "Quận A", type: "district" },
      code: "unit-level-differs",
      because: "a ward becomes no district by its name",
    },
  ])("$code: $because", ({ change, code }) => {
    expect(refusal(change)?.code).toBe(code);
  });

  test("a unit is not put below itself", () => {
    const change = { kind: "move", unitIds: ["hn"], parentId: "bd" } as const;
    expect(refusal(change, standing({ aboveParent: ["bd", "hn", "bo"] }))?.code).toBe(
      "unit-under-itself",
    );
  });

  test("nothing is moved under a unit that is known to end", () => {
    const ending = unit("q", "district", "hn", { to: "2025-07-01" });
    const change = { kind: "move", unitIds: ["a"], parentId: "q" } as const;
    expect(refusal(change, standing({}, [ending]))).toMatchObject({
      code: "unit-changed-later",
      on: "2025-07-01",
    });
  });

  test("a code that a unit bore in the past only is free, and so is one of another level", () => {
    const gone = unit("old", "ward", "bd", { to: "2022-01-15", code: "x" });
    const district = unit("q", "district", "hn", { code: "x" });
    const change = { ...rename, code: "x" };
    expect(refusal(change, standing({}, [gone, district]))).toBeUndefined();
    const later = unit("later", "ward", "bd", { from: "2023-01-01", code: "x" });
    expect(refusal(change, standing({}, [gone, later]))?.code).toBe("unit-code-taken");
  });
});
