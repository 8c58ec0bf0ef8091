import { criteriaSet } from "@thuocdo/criteria/testing";
import { listIndicatorSorts } from "@thuocdo/criteria/testing/indicators";
import { answerLines } from "@thuocdo/submissions/answer-lines";
import type { Answers } from "@thuocdo/submissions/answers";
import { readAnswerSheet } from "@thuocdo/submissions/read-answer-sheet";
import { expect, test } from "vitest";
import { answerWorkbook, type AnswerWorkbookHead } from "#answer-sheet/answer-workbook.ts";
import { readWorkbook } from "#workbook/read-workbook.ts";

const version = criteriaSet(
  ...listIndicatorSorts().map((sort, at) => `1.${at + 1} ${sort}` as const),
);
const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;
const lines = answerLines(version, context);

const head: AnswerWorkbookHead = {
  submissionId: "0b0a5cf0-0000-4000-8000-000000000001",
  unitName: "Phường Một",
  cityName: "Thành phố Bắc",
  roundTitle: "Quý II/2021",
  periodFrom: "2021-04-01",
  periodTo: "2021-06-30",
  closesAt: "2021-07-31T10:00:00Z",
  simulated: true,
};

/** An answer of every kind of field. */
const answers: Answers = {
  formatVersion: 1,
  byIndicator: Object.fromEntries(
    [...Map.groupBy(lines, ({ indicatorId }) => indicatorId)].map(([indicatorId, of]) => [
      indicatorId,
      {
        note: `Ghi chú của ${indicatorId}\nDòng hai`,
        values: Object.fromEntries(
          of.map(({ fieldKey, field }, at) => {
            switch (field.kind) {
              case "figure":
                return [fieldKey, field.places === 0 ? `${at + 1234}` : `${at + 12}.5`];
              case "yes-no":
                return [fieldKey, at % 2 === 0];
              case "choice":
                return [fieldKey, Object.keys(field.words)[0] ?? ""];
              case "day":
                return [fieldKey, "2021-06-30"];
              case "text":
                return [fieldKey, "=1+1 không phải công thức"];
            }
          }),
        ),
      },
    ]),
  ),
};

async function written(given: Answers) {
  const bytes = await answerWorkbook(head, lines, {
    answers: given,
    madeAt: "2021-07-02T00:00:00Z",
  });
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return { bytes, sheets: read.value };
}

test("a workbook filled with answers of every kind reads back as those answers", async () => {
  const { sheets } = await written(answers);
  const reading = readAnswerSheet(sheets, lines);
  expect(reading.problems).toEqual([]);
  const readBack = Object.fromEntries(
    [...Map.groupBy(reading.values, ({ indicatorId }) => indicatorId)].map(([id, values]) => [
      id,
      {
        note: reading.notes.find(({ indicatorId }) => indicatorId === id)?.note,
        values: Object.fromEntries(values.map(({ fieldKey, value }) => [fieldKey, value])),
      },
    ]),
  );
  expect(readBack).toEqual(answers.byIndicator);
});

test("an empty workbook changes nothing, and the same answers give the same bytes", async () => {
  const none = { formatVersion: 1, byIndicator: {} } as const;
  const first = await written(none);
  const reading = readAnswerSheet(first.sheets, lines);
  expect(reading).toMatchObject({ isAnswerSheet: true, values: [], notes: [], problems: [] });
  expect(reading.blanks).toBe(lines.length);
  expect((await written(none)).bytes).toEqual(first.bytes);
});

test("whose sheet it is stands on a hidden sheet, and that data is simulated on the first", async () => {
  const { sheets } = await written(answers);
  const hidden = sheets.find(({ name }) => name === "_ho_so");
  expect(hidden).toMatchObject({ hidden: true });
  expect(hidden?.rows[0]?.[0]).toEqual({ kind: "text", text: head.submissionId });
  expect(sheets[0]?.rows[1]?.[0]).toEqual({ kind: "text", text: "DỮ LIỆU MÔ PHỎNG" });
});

test.each(["0.125", "1234.567", "-0.001", "9999999999999", "9999999999999.999999", "1000"])(
  "a figure of many places comes back as it was: %s",
  async (value) => {
    const line = lines.find(({ field }) => field.kind === "figure")!;
    const exact = [
      { ...line, field: { kind: "figure", places: 6, min: null, max: null } as const },
    ];
    const given = {
      formatVersion: 1,
      byIndicator: { [line.indicatorId]: { values: { [line.fieldKey]: value } } },
    } as const;
    const bytes = await answerWorkbook(head, exact, { answers: given, madeAt: head.closesAt });
    const read = await readWorkbook(bytes);
    const reading = readAnswerSheet(read.ok ? read.value : [], exact);
    expect(reading).toMatchObject({ problems: [], values: [{ value }] });
  },
);
