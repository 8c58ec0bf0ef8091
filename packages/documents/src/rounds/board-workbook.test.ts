import { expect, test } from "vitest";
import { boardWorkbook, type BoardRound, type BoardUnit } from "#rounds/board-workbook.ts";
import { readWorkbook } from "#workbook/read-workbook.ts";

const round: BoardRound = {
  title: "Quý IV/2026",
  organiserUnitName: "Bộ Công an",
  periodFrom: "2026-10-01",
  periodTo: "2026-12-31",
  opensAt: "2026-12-01T01:00:00Z",
  closesAt: "2027-01-05T10:00:00Z",
  simulated: true,
};

const unit: BoardUnit = {
  unitCode: "00001",
  unitName: "Phường Một",
  districtName: "Quận Ba",
  cityName: "Thành phố Bắc",
  state: "not-started",
  closesAt: "2027-01-05T10:00:00Z",
  extensionReason: null,
  late: true,
  revision: 0,
  submittedAt: null,
  selfScoreHundredths: null,
  appraisedScoreHundredths: null,
  criteriaMet: null,
  criteriaApplicable: null,
};

const sent: BoardUnit = {
  ...unit,
  unitCode: "00002",
  unitName: "Phường Hai",
  districtName: null,
  state: "approved",
  late: false,
  revision: 2,
  submittedAt: "2027-01-04T03:00:00Z",
  selfScoreHundredths: 9078,
  appraisedScoreHundredths: 9001,
  criteriaMet: 21,
  criteriaApplicable: 22,
};

async function sheets() {
  const bytes = await boardWorkbook(round, [unit, sent], "2027-01-06T00:00:00Z");
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.map(({ name, rows }) => ({
    name,
    lines: rows.map((row) =>
      row.map((cell) =>
        cell?.kind === "number" ? cell.number : cell?.kind === "text" ? cell.text : "",
      ),
    ),
  }));
}

test("counts stand by city, district and in all, each unit once, the late ones besides", async () => {
  const [places] = await sheets();
  expect(places?.lines.slice(-3)).toEqual([
    ["Thành phố Bắc", "", 2, 1, 0, 0, 0, 0, 1, 1],
    ["Thành phố Bắc", "Quận Ba", 1, 1, 0, 0, 0, 0, 0, 1],
    ["Tất cả", "", 2, 1, 0, 0, 0, 0, 1, 1],
  ]);
});

test("each unit has its line: points are figures, codes keep their zeros, what is not there stays blank", async () => {
  const [, units] = await sheets();
  expect(units?.lines.at(-1)).toEqual([
    2,
    "Thành phố Bắc",
    "",
    "00002",
    "Phường Hai",
    "Đã duyệt",
    "05/01/2027 17:00",
    "",
    "",
    2,
    "04/01/2027 10:00",
    90.78,
    90.01,
    21,
    22,
  ]);
  // The line ends with its last filled cell.
  expect(units?.lines.at(-2)?.slice(5)).toEqual(["Chưa bắt đầu", "05/01/2027 17:00", "Trễ hạn"]);
});

test("simulated data is said on every sheet", async () => {
  for (const { lines } of await sheets()) expect(lines[1]?.[0]).toBe("DỮ LIỆU MÔ PHỎNG");
});
