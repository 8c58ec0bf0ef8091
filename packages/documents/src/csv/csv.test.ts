import type { Cell } from "@thuocdo/criteria/cell";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv, writeCsv } from "#csv/csv.ts";

const text = (words: string): Cell => ({ kind: "text", text: words });

test("words come back as they were, those that Excel would run as a formula too", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          fc.constantFrom("=1+1", "'=1", "-5", "@a", "a;b", 'a"b', "a\nb", " a ", "é", "+"),
          {
            minLength: 2,
            maxLength: 4,
          },
        ),
        { minLength: 1, maxLength: 4 },
      ),
      (rows) => {
        const cells = rows.map((row) => row.map(text));
        expect(
          readCsv(writeCsv([[text("Cột"), text("Cột")], ...cells]), "a").rows.slice(1),
        ).toEqual(cells);
      },
    ),
  );
});

test("written for Excel in Việt Nam: a mark, semicolons, decimal commas", () => {
  const csv = writeCsv([[text("Tên"), { kind: "number", number: 2.65, percent: false }]]);
  expect(csv).toBe('\uFEFFTên;"2,65"\r\n');
});

test.each(["a,b\n1,2", "a;b\n1;2", "a\tb\n1\t2"])("%j is two columns", (csv) => {
  expect(readCsv(csv, "a").rows).toEqual([
    [text("a"), text("b")],
    [text("1"), text("2")],
  ]);
});
