import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { Comparison } from "@thuocdo/comparison/comparison";
import { criteriaOf } from "@thuocdo/comparison/outline";
import { verdictWords } from "@thuocdo/comparison/report-messages";
import type { ReportModel } from "@thuocdo/comparison/report-model";
import { columnLetters, numberCell, textCell, type Cell } from "@thuocdo/criteria/cell";
import { words, workbookWords as w } from "#report/messages.ts";
import { sealLine, sealParts, type ReportSeal } from "#report/seal.ts";
import { headedSheet, type HeadedColumn, type HeadedSheet } from "#workbook/headed-sheet.ts";
import { writeWorkbook } from "#workbook/write-workbook.ts";

type Line = readonly (Cell | undefined)[];

/** What the appendix lists: the comparison and its units one by one. */
export interface ReportData {
  readonly comparison: Comparison;
  readonly wards: readonly ComparedWard[];
}

/**
 * The appendix of a report: its figures unit by unit, with formulas wherever a reader would check a sum, a count, a mean or a
 * difference. The same report gives the same bytes.
 */
export async function reportWorkbook(
  model: ReportModel,
  given: ReportData,
  seal: ReportSeal,
): Promise<Uint8Array> {
  const data = { ...given, wards: inOrder(given) };
  const { basis, letterhead, kind } = model;
  const { coverage } = data.comparison.overall;
  const above = [
    words.title(basis, kind),
    ...(basis.simulated ? [words.simulated] : []),
    words.source(basis, coverage.ranked, coverage.expected),
    w.formulas,
  ];
  return await writeWorkbook(
    [
      pointsSheet(data, above),
      criteriaSheet(data, above),
      citiesSheet(data, above),
      selfSheet(data, above),
      figuresSheet(model, above),
      sealSheet(seal, above),
    ].map(headedSheet),
    {
      title: words.title(basis, kind),
      creator: letterhead.issuingBody,
      madeAt: basis.asOf,
      seal: sealLine(seal),
    },
  );
}

/** City by city as the comparison has them, then by code: in whatever order they were read, the bytes are the same. */
function inOrder({ comparison, wards }: ReportData): readonly ComparedWard[] {
  const places = new Map(comparison.cities.map(({ cityId }, place) => [cityId, place]));
  return wards.toSorted(
    (a, b) =>
      (places.get(a.cityId) ?? 0) - (places.get(b.cityId) ?? 0) ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
      (a.unitId < b.unitId ? -1 : 1),
  );
}

const unitColumns: readonly HeadedColumn[] = [
  { header: w.number, width: 6, look: "figure" },
  { header: w.city, width: 22, look: "words" },
  { header: w.code, width: 10, look: "words" },
  { header: w.unit, width: 28, look: "words" },
];

function unitCells({ cityName, code, name }: ComparedWard, index: number): Line {
  return [numberCell(index + 1), textCell(cityName), textCell(code), textCell(name)];
}

/** Points of each group, bonus and total: the total is worked out from them, and never beyond the most of the set. */
function pointsSheet({ comparison, wards }: ReportData, above: readonly string[]): HeadedSheet {
  const { groups, levels } = comparison.outline;
  const labels = new Map(levels.map(({ key, label }) => [key, label]));
  const most = groups.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
  const firstGroup = unitColumns.length;
  const bonusColumn = firstGroup + groups.length;
  const totalColumn = bonusColumn + 1;
  const values = wards.map(({ appraised }) => ({
    groups: groups.map(
      ({ id }) => appraised?.groups.find(({ groupId }) => groupId === id)?.hundredths ?? null,
    ),
    bonus: appraised?.bonusHundredths ?? null,
    total: appraised?.totalHundredths ?? null,
  }));
  // A version may sum up otherwise, as where what does not apply is rescaled over the whole set: then the total is no formula.
  const addsUp = (row: number) => {
    const value = values[row];
    if (value === undefined || value.total === null) return false;
    const sum = value.groups.reduce<number>((all, part) => all + (part ?? 0), value.bonus ?? 0);
    return Math.min(most, sum) === value.total;
  };
  const ranked = wards.filter(({ standing }) => standing !== null).length;
  const summaries = [
    ...(ranked >= 5 && ranked === wards.length ? [{ label: w.mean, formula: "AVERAGE" }] : []),
    { label: w.least, formula: "MIN" },
    { label: w.greatest, formula: "MAX" },
  ];
  const columnValues = (column: number) =>
    values.flatMap((value) => {
      const found =
        column === totalColumn
          ? value.total
          : column === bonusColumn
            ? value.bonus
            : (value.groups[column - firstGroup] ?? null);
      return found === null ? [] : [found];
    });
  const numeric = [...groups.keys()]
    .map((index) => firstGroup + index)
    .concat(bonusColumn, totalColumn);
  return {
    name: w.pointsSheet,
    above: ranked < 5 ? [...above, w.few] : above,
    columns: [
      ...unitColumns,
      ...groups.map(({ code }): HeadedColumn => ({ header: code, width: 10, look: "points" })),
      { header: w.bonus, width: 10, look: "points" },
      { header: w.total, width: 14, look: "points" },
      { header: w.level, width: 26, look: "words" },
    ],
    rows: [
      ...wards.map((ward, index): Line => [
        ...unitCells(ward, index),
        ...(values[index]?.groups ?? []).map(points),
        points(values[index]?.bonus ?? null),
        points(values[index]?.total ?? null),
        textCell(labels.get(ward.appraised?.level ?? "") ?? ""),
      ]),
      ...summaries.map(({ label, formula }): Line => [
        undefined,
        textCell(label),
        undefined,
        undefined,
        ...numeric.map((column) => summary(formula, columnValues(column))),
      ]),
    ],
    formulaAt: (row, column, firstRow) => {
      const here = firstRow + row;
      if (row < wards.length) {
        if (column !== totalColumn || !addsUp(row)) return undefined;
        const from = `${columnLetters(firstGroup)}${here}`;
        const to = `${columnLetters(bonusColumn)}${here}`;
        return `MIN(${most / 100},SUM(${from}:${to}))`;
      }
      const asked = summaries[row - wards.length];
      if (asked === undefined || !numeric.includes(column) || columnValues(column).length === 0)
        return undefined;
      const letters = columnLetters(column);
      return `${asked.formula}(${letters}${firstRow}:${letters}${firstRow + wards.length - 1})`;
    },
  };
}

/** Signs of the verdicts, counted along each unit and down each criterion. */
function criteriaSheet({ comparison, wards }: ReportData, above: readonly string[]): HeadedSheet {
  const criteria = criteriaOf(comparison.outline);
  const first = unitColumns.length;
  const countColumn = first + criteria.length;
  const signs = wards.map(({ appraised }) => {
    const byId = new Map(appraised?.criteria.map((one) => [one.criterionId, one.verdict]));
    return criteria.map(({ id }) => verdictWords[byId.get(id) ?? "not-appraised"].sign);
  });
  const counted = [
    { label: w.met, sign: verdictWords.met.sign },
    { label: w.notMet, sign: verdictWords["not-met"].sign },
  ];
  return {
    name: w.criteriaSheet,
    above,
    columns: [
      ...unitColumns,
      ...criteria.map(({ code }): HeadedColumn => ({ header: code, width: 6, look: "words" })),
      { header: w.criteriaMet, width: 12, look: "figure" },
    ],
    rows: [
      ...wards.map((ward, index): Line => [
        ...unitCells(ward, index),
        ...(signs[index] ?? []).map((sign) => textCell(sign)),
        numberCell((signs[index] ?? []).filter((sign) => sign === verdictWords.met.sign).length),
      ]),
      ...counted.map(({ label, sign }): Line => [
        undefined,
        textCell(label),
        undefined,
        undefined,
        ...criteria.map((_, column) =>
          numberCell(signs.filter((row) => row[column] === sign).length),
        ),
      ]),
    ],
    lookAt: (row, column) =>
      row >= wards.length && column >= first && column < countColumn ? "figure" : undefined,
    formulaAt: (row, column, firstRow) => {
      const here = firstRow + row;
      if (row < wards.length)
        return column === countColumn
          ? `COUNTIF(${columnLetters(first)}${here}:${columnLetters(countColumn - 1)}${here},"${verdictWords.met.sign}")`
          : undefined;
      const asked = counted[row - wards.length];
      if (asked === undefined || column < first || column >= countColumn) return undefined;
      const letters = columnLetters(column);
      return `COUNTIF(${letters}${firstRow}:${letters}${firstRow + wards.length - 1},"${asked.sign}")`;
    },
  };
}

/** Counted and averaged over the first sheet, whose table begins in the same row. */
function citiesSheet({ comparison, wards }: ReportData, above: readonly string[]): HeadedSheet {
  const totalLetters = columnLetters(unitColumns.length + comparison.outline.groups.length + 1);
  const cityLetters = columnLetters(1);
  const shift = wards.filter(({ standing }) => standing !== null).length < 5 ? 1 : 0;
  return {
    name: w.citiesSheet,
    above,
    columns: [
      { header: w.city, width: 26, look: "words" },
      { header: w.called, width: 14, look: "figure" },
      { header: w.counted, width: 14, look: "figure" },
      { header: w.mean, width: 14, look: "points" },
    ],
    rows: comparison.cities.map(({ cityName, coverage, total }): Line => [
      textCell(cityName ?? ""),
      numberCell(coverage.expected),
      numberCell(
        wards.filter((ward) => ward.cityName === cityName && ward.appraised !== null).length,
      ),
      points(total.mean.value),
    ]),
    formulaAt: (row, column, firstRow) => {
      const city = comparison.cities[row];
      if (city === undefined) return undefined;
      const from = firstRow + shift;
      const to = from + wards.length - 1;
      const range = (letters: string) => `'${w.pointsSheet}'!$${letters}$${from}:$${letters}$${to}`;
      const here = `A${firstRow + row}`;
      if (column === 1) return `COUNTIF(${range(cityLetters)},${here})`;
      if (column === 2)
        return `COUNTIFS(${range(cityLetters)},${here},${range(totalLetters)},">=0")`;
      // The mean is of ranked units; where others have provisional points, a formula would take them in.
      const isPlain =
        city.total.mean.value !== null && city.coverage.ranked === city.coverage.appraised;
      return column === 3 && isPlain
        ? `AVERAGEIFS(${range(totalLetters)},${range(cityLetters)},${here})`
        : undefined;
    },
  };
}

function selfSheet({ wards }: ReportData, above: readonly string[]): HeadedSheet {
  const [self, appraised, difference] = [
    unitColumns.length,
    unitColumns.length + 1,
    unitColumns.length + 2,
  ];
  const isBoth = ({ self: own, appraised: given }: ComparedWard) => own !== null && given !== null;
  return {
    name: w.selfSheet,
    above,
    columns: [
      ...unitColumns,
      { header: w.self, width: 14, look: "points" },
      { header: w.appraised, width: 14, look: "points" },
      { header: w.difference, width: 14, look: "points" },
    ],
    rows: wards.map((ward, index): Line => [
      ...unitCells(ward, index),
      points(ward.self?.totalHundredths ?? null),
      points(ward.appraised?.totalHundredths ?? null),
      isBoth(ward)
        ? points((ward.self?.totalHundredths ?? 0) - (ward.appraised?.totalHundredths ?? 0))
        : undefined,
    ]),
    formulaAt: (row, column, firstRow) => {
      const ward = wards[row];
      if (column !== difference || ward === undefined || !isBoth(ward)) return undefined;
      return `${columnLetters(self)}${firstRow + row}-${columnLetters(appraised)}${firstRow + row}`;
    },
  };
}

function figuresSheet({ figures }: ReportModel, above: readonly string[]): HeadedSheet {
  return {
    name: w.figuresSheet,
    above,
    columns: [
      { header: w.figure, width: 60, look: "words" },
      { header: w.value, width: 18, look: "words" },
      { header: w.n, width: 14, look: "figure" },
      { header: w.expected, width: 14, look: "figure" },
    ],
    rows: figures.map(({ label, text, figure }): Line => [
      textCell(label),
      textCell(text),
      numberCell(figure.n),
      numberCell(figure.expected),
    ]),
  };
}

function sealSheet(seal: ReportSeal, above: readonly string[]): HeadedSheet {
  const shown = { ...seal, state: words.states[seal.state] };
  return {
    name: w.sealSheet,
    above: [...above, words.sealNote],
    columns: [
      { header: words.sealItem, width: 44, look: "words" },
      { header: words.sealValue, width: 70, look: "words" },
    ],
    rows: sealParts.map((part) => [textCell(words.seal[part]), textCell(shown[part])]),
  };
}

function summary(formula: string, hundredths: readonly number[]): Cell | undefined {
  if (hundredths.length === 0) return undefined;
  switch (formula) {
    case "MIN":
      return points(Math.min(...hundredths));
    case "MAX":
      return points(Math.max(...hundredths));
    default:
      return numberCell(hundredths.reduce((sum, one) => sum + one, 0) / hundredths.length / 100);
  }
}

/** Points as a figure of two decimals: hundredths divide exactly at that precision. */
function points(hundredths: number | null): Cell | undefined {
  return hundredths === null ? undefined : numberCell(hundredths / 100);
}
