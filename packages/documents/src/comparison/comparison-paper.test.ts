import { applyEdit } from "@thuocdo/criteria/apply-edit";
import { diffVersions } from "@thuocdo/criteria/diff-versions";
import type { Edit } from "@thuocdo/criteria/edit";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { comparisonPaper } from "#comparison/comparison-paper.ts";
import { writeDocx } from "#docx/write-docx.ts";
import { writePdf } from "#pdf/write-pdf.ts";
import { hostileText } from "#testing/sample-paper.ts";
import { plainLines } from "#testing/plain-lines.ts";
import { draftOf } from "#testing/sample-version.ts";

const before = draftOf("1.1 percent", "1.2 yes-no", "II 2.1 levels");

function paperAfter(...edits: readonly Edit[]) {
  const document = edits.reduce((version, edit) => {
    const result = applyEdit(version, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.version;
  }, before.document);
  const diff = diffVersions(before.document, document);
  return comparisonPaper({ ...before, document }, { name: "Bản 2021" }, diff);
}

const setField = (nodeId: string, field: string, value: unknown): Edit => ({
  kind: "set-field",
  nodeId,
  path: [field],
  value,
});

const rename = setField("criterion-1", "title", "Tiêu chí 1 về an ninh");

test("each change is a numbered line of old, new and what changed, below the name of its node", () => {
  const lines = plainLines(paperAfter(rename, setField("criterion-2", "maxHundredths", 600)));
  expect(lines).toEqual(
    expect.arrayContaining([
      "STT | Mục | Bản cũ | Bản mới | Nội dung thay đổi",
      "Tiêu chí 1. Tiêu chí 1 về an ninh",
      "1 | Tên gọi | Tiêu chí 1 | Tiêu chí 1 về an ninh | Sửa tên gọi.",
      "Tiêu chí 2. Tiêu chí 2",
      "2 | Điểm tối đa | 5 điểm. | 6 điểm. | Điểm tối đa 5 → 6 điểm.",
    ]),
  );
});

test("words put in are underlined in the new text, words taken out struck through in the old", async () => {
  const edit = setField("criterion-1", "title", "Tiêu chí một");
  const xml = strFromU8(unzipSync(await writeDocx(paperAfter(edit)))["word/document.xml"]!);
  const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, run = ""]) => run);
  const marked = (mark: string) =>
    runs.filter((run) => run.includes(mark)).map((run) => run.replaceAll(/<[^<>]*>/g, ""));
  expect(marked("<w:strike/>")).toEqual(["1"]);
  expect(marked("<w:u ")).toEqual(["một"]);
});

test("what ended stands whole on the old side, and the new side says that it is not there", () => {
  const lines = plainLines(paperAfter({ kind: "remove-node", nodeId: "indicator-1-2" }));
  const row = lines.find((line) => line.startsWith("1 | "));
  expect(row).toMatch(/^1 \| Toàn bộ chỉ số \| Chỉ số indicator-1-2\n/u);
  expect(row).toMatch(/ \| Không có \| Bãi bỏ\.$/u);
});

test("codes that follow from other changes are said once, below the table", () => {
  const paper = paperAfter({ kind: "remove-node", nodeId: "indicator-1-1" });
  const [section] = paper.sections;
  const table = section?.blocks.find((block) => block.kind === "table");
  expect(table?.notes.at(-1)).toMatch(/^1 mục chỉ đổi số thứ tự/u);
});

test("two that don't differ say so", () => {
  expect(plainLines(paperAfter())).toContain("Hai bản không khác nhau.");
});

test("hostile words stay words, and the same comparison gives the same bytes", async () => {
  const paper = () => paperAfter(setField("criterion-1", "title", hostileText), rename);
  expect(() => writePdf(paper())).not.toThrow();
  const [one, other] = [await writeDocx(paper()), await writeDocx(paper())];
  expect(Buffer.compare(one, other)).toBe(0);
});
