import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import { additionsAlone } from "@thuocdo/criteria/supplement/additions-alone";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { addLast, begun, edited, opened } from "@thuocdo/criteria/testing/supplements";
import type { Answers } from "@thuocdo/submissions/answers";
import { expect, test } from "vitest";
import { writeDocx } from "#docx/write-docx.ts";
import { selfScorePaper, type PaperSubmission } from "#self-score/self-score-paper.ts";
import { plainLines } from "#testing/plain-lines.ts";

const version = criteriaSet("1.1 percent", "1.2 yes-no");
const core = opened(version, "criterion-1");
const [percent, yesNo] = version.groups[0]!.criteria[0]!.indicators;
const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;

/** 45 of 60 is 75 %; the yes-no is worth its 5 points. */
const answers: Answers = {
  formatVersion: 1,
  byIndicator: {
    [percent!.id]: {
      values: { part: "45", whole: "1260" },
      note: "Theo sổ trực ban",
      evidence: [
        {
          sha256: "0f".repeat(32),
          name: "Báo cáo.pdf",
          documentNumber: "12/BC",
          documentDate: "2021-06-30",
        },
      ],
    },
    [yesNo!.id]: { values: { done: true } },
  },
};

function paper(given: Answers, over: Partial<PaperSubmission> = {}) {
  return selfScorePaper({
    unitName: "Công an phường Một",
    superiorName: "Công an quận Ba",
    cityName: "Thành phố Bắc",
    roundTitle: "Quý II/2021",
    periodFrom: "2021-04-01",
    periodTo: "2021-06-30",
    simulated: true,
    version,
    context,
    answers: given,
    score: scoreAnswers(version, given.byIndicator, context),
    sent: null,
    savedAt: "2021-07-02T03:00:00Z",
    madeAt: "2021-07-02T03:00:00Z",
    ...over,
  });
}

test("each indicator has its answer, its points and its evidence; points add up to the total", () => {
  const made = paper(answers);
  const score = scoreAnswers(version, answers.byIndicator, context);
  const lines = plainLines(made);
  const row = lines.find((line) => line.startsWith("1.1 | "));
  expect(row).toContain("1.260 vụ");
  expect(row).toContain("Báo cáo.pdf, số 12/BC, ngày 30/06/2021");
  expect(row).toContain("Giải trình: Theo sổ trực ban");
  expect(lines.find((line) => line.startsWith("1.2 | "))).toContain("| 5,00 |");
  const hundredths = score.indicators.map((one) => one.hundredths ?? 0);
  expect(score.totalHundredths).toBe(hundredths.reduce((sum, one) => sum + one, 0));
  const total = (score.totalHundredths / 100).toFixed(2).replace(".", ",");
  expect(lines.at(-3)).toBe(`Tổng cộng | 10,00 | ${total} | `);
});

test("why a figure is far from that of the period before stands beside it, for whoever signs", () => {
  const reasons = { "far-from-before/whole": "Ra quân đợt cao điểm" };
  const given = structuredClone(answers);
  Object.assign(given.byIndicator[percent!.id]!, { reasons });
  expect(plainLines(paper(given)).find((line) => line.startsWith("1.1 | "))).toContain(
    "Lý do khác nhiều so với kỳ trước (Số lượng whole): Ra quân đợt cao điểm",
  );
});

test("why a cross-check does not hold stands beside what it says", () => {
  const checked = structuredClone(version);
  checked.groups[0]!.criteria[0]!.indicators[0]!.terms.crossChecks = [
    {
      key: "rise",
      severity: "soft",
      figures: [{ name: "a", indicatorId: null, fieldKey: "whole", period: "current" }],
      holds: "a < 1000",
      sentence: "Số lượng lớn khác thường.",
    },
  ];
  const given = structuredClone(answers);
  Object.assign(given.byIndicator[percent!.id]!, {
    reasons: { "cross-check/rise": "Địa bàn rộng" },
  });
  const lines = plainLines(paper(given, { version: checked }));
  expect(lines.find((line) => line.startsWith("1.1 | "))).toContain(
    "Số lượng lớn khác thường. Lý do: Địa bàn rộng",
  );
});

test("what is not answered is said so, and is not 0 points", () => {
  const made = paper({ formatVersion: 1, byIndicator: {} });
  const lines = plainLines(made);
  expect(lines.find((line) => line.startsWith("1.1 | "))).toContain("chưa trả lời");
  expect(lines.find((line) => line.startsWith("1.1 | "))).toContain("| chưa có |");
  expect(lines).toContain(
    "Còn 2 chỉ số chưa có số liệu hợp lệ nên điểm mới là tạm tính, chưa xếp loại.",
  );
});

test("a draft says on every page that it was not sent; what was sent says when and which it is", () => {
  expect(paper(answers).marks).toEqual([
    "BẢN CHƯA NỘP",
    "BỘ TIÊU CHÍ MINH HỌA",
    "DỮ LIỆU MÔ PHỎNG",
  ]);
  const sent = paper(answers, { sent: { number: 2, at: "2021-07-03T03:00:00Z" } });
  expect(sent.marks).toEqual(["BỘ TIÊU CHÍ MINH HỌA", "DỮ LIỆU MÔ PHỎNG"]);
  expect(sent.foot).toBe("Lần nộp 2, lúc 03/07/2021 10:00.");
});

test("it is written as DOCX, the same bytes for the same answers", async () => {
  expect(await writeDocx(paper(answers))).toEqual(await writeDocx(paper(answers)));
});

test("what the city adds stands behind the sum, with its own points that are not in it", () => {
  const document = edited(begun(core), addLast(begun(core), "criterion-1", "yes-no", "own"));
  const added = additionsAlone(core, document);
  const given: Answers = {
    ...answers,
    byIndicator: { ...answers.byIndicator, own: { values: { done: true } } },
  };
  const additions = { version: added, score: scoreAnswers(added, given.byIndicator, context) };
  const lines = plainLines(paper(given, { version: core, additions }));
  const without = plainLines(paper(given, { version: core }));
  const sum = without.findIndex((line) => line.startsWith("Tổng cộng"));
  expect(lines.slice(0, sum + 1)).toEqual(without.slice(0, sum + 1));
  const said = lines.findIndex((line) => line.includes("Tiêu chí bổ sung của địa phương: 5 điểm"));
  expect(said).toBe(sum + 1);
  expect(lines.findIndex((line) => line.startsWith("1.3 | "))).toBeGreaterThan(said);
  expect(without.some((line) => line.includes("bổ sung"))).toBe(false);
});
