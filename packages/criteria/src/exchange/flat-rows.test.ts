import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#canonical.ts";
import { documentOfFlatRows, flatRowsOf, isFlatVersion } from "#exchange/flat-rows.ts";
import { renumber } from "#numbering.ts";
import type { Cell, Sheet } from "#sheets/cell.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { arbitraryVersion } from "../../test/arbitrary-version.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "II 2.1 bands");
const text = (words: string): Cell => ({ kind: "text", text: words });

function sheetOf(rows: Sheet["rows"]): Sheet {
  return { name: "tệp", hidden: false, merges: [], rows };
}

function read(rows: Sheet["rows"]) {
  let made = 0;
  return documentOfFlatRows(sheetOf(rows), { newId: () => `new-${(made += 1)}` });
}

test("any version comes back the same, byte for byte", () => {
  fc.assert(
    fc.property(arbitraryVersion, (random) => {
      const version = renumber(random);
      const { document, problems } = read(flatRowsOf(version));
      expect(problems).toEqual([]);
      expect(canonicalJson(document)).toBe(canonicalJson(version));
    }),
    { numRuns: 50 },
  );
});

test("a table of ours is known by its headers, wherever they stand", () => {
  expect(isFlatVersion(sheetOf(flatRowsOf(set)))).toBe(true);
  expect(isFlatVersion(sheetOf(flatRowsOf(set).map((row) => row.toReversed())))).toBe(true);
  expect(isFlatVersion(sheetOf([[text("STT"), text("Tiêu chí")]]))).toBe(false);
});

test("a new line is the simplest indicator: yes or no, for the points it names", () => {
  const rows = [
    ...flatRowsOf(set),
    [text("Chỉ số"), undefined, undefined, text("Có sổ theo dõi"), undefined, text("2,5")],
  ];
  const { document, problems } = read(rows);
  expect(problems).toEqual([]);
  expect(document?.groups[1]?.criteria[0]?.indicators[1]).toMatchObject({
    id: "new-1",
    code: "2.2",
    title: "Có sổ theo dõi",
    rule: { kind: "pass-fail", hundredths: 250 },
  });
});

test("an unknown level, broken JSON and a line below nothing are refused at their cells", () => {
  const rows = flatRowsOf(set).map((row) => [...row]);
  rows[2]![0] = text("Mục lớn");
  rows[4]![7] = text("{");
  expect(read(rows)).toMatchObject({
    document: null,
    problems: [
      { code: "cell-unreadable", place: { row: 3, column: "A" } },
      { code: "other-unreadable", place: { row: 5, column: "H" } },
      { code: "parent-unknown", place: { row: 4 } },
      { code: "parent-unknown", place: { row: 5 } },
      { code: "parent-unknown", place: { row: 6 } },
    ],
  });
});

test("points of an indicator follow from its rule: another figure is told, not taken", () => {
  const rows = flatRowsOf(set).map((row) => [...row]);
  rows[4]![5] = text("9");
  const { document, problems } = read(rows);
  expect(canonicalJson(document)).toBe(canonicalJson(set));
  expect(problems).toEqual([
    expect.objectContaining({ code: "cell-only-read", value: "9", severity: "notice" }),
  ]);
});
