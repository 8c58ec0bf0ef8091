import { addLast, begun, edited, opened } from "@thuocdo/criteria/testing/supplements";
import { expect, test } from "vitest";
import { supplementPaper, supplementSheet } from "#criteria-set/supplement-paper.ts";
import { writeDocx } from "#docx/write-docx.ts";
import { plainLines } from "#testing/plain-lines.ts";
import { draftOf, issuedOf } from "#testing/sample-version.ts";

const set = draftOf("1.1 yes-no", "1.2 deduction", "II 2.1 percent");
const core = opened(set.document, "criterion-1");
const document = edited(begun(core), addLast(begun(core), "criterion-1", "levels", "own"), {
  kind: "set-field",
  nodeId: "indicator-1-2",
  path: ["terms", "minimum"],
  value: { text: "Từ 4 điểm", effect: "criterion", reach: { kind: "points", hundredths: 400 } },
});
const supplement = { ...set, document, draftingBody: "Công an thành phố A" };

test("a supplement on paper says what it is laid over, what it raises and what it adds, and no more of the core", () => {
  const lines = plainLines(supplementPaper(supplement, core));
  const text = lines.join("\n");
  expect(text).toContain("CÔNG AN THÀNH PHỐ A");
  expect(text).toContain(`Bổ sung cho phiên bản ${core.label} của “${core.title}”.`);
  expect(text).toContain(
    "bổ sung 1 chỉ số trong các tiêu chí mở và nâng mức tối thiểu của 1 chỉ số",
  );
  expect(text).toContain("tối đa 5 điểm, không cộng vào điểm của bộ tiêu chí chung");
  expect(text).toContain("Từ 2 điểm. Đạt khi được từ 2 điểm trở lên.");
  expect(text).toContain("Từ 4 điểm. Đạt khi được từ 4 điểm trở lên.");
  expect(lines.some((line) => line.startsWith("1.3 | "))).toBe(true);
  expect(lines.some((line) => line.startsWith("2.1 | "))).toBe(false);
  expect(text).not.toContain("Tiêu chí đạt khi");
});

test("its scoring sheet asks for the additions alone", () => {
  const lines = plainLines(supplementSheet(supplement, core));
  expect(
    lines.filter((line) => /^\d+\.\d+ \| /.test(line)).map((line) => line.slice(0, 3)),
  ).toEqual(["1.3"]);
});

test("issued, it carries its decision and hash, and is written the same twice", async () => {
  const paper = supplementPaper(issuedOf(supplement), core);
  expect(paper.foot).toContain("0f".repeat(32));
  const bytes = async () => Buffer.from(await writeDocx(paper));
  expect(Buffer.compare(await bytes(), await bytes())).toBe(0);
});
