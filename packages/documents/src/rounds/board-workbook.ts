import { numberCell, textCell, type Cell } from "@thuocdo/criteria/cell";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { countBoard, isLate } from "@thuocdo/submissions/round-board";
import { submissionStateLabels } from "@thuocdo/submissions/state-labels";
import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import { messages } from "#rounds/messages.ts";
import { writeWorkbook, type WrittenColumn, type WrittenSheet } from "#workbook/write-workbook.ts";

/** A round as its board is headed. Dates are `YYYY-MM-DD`, instants ISO 8601, UTC. */
export interface BoardRound {
  readonly title: string;
  readonly organiserUnitName: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly simulated: boolean;
}

/** Where one unit stands; points in hundredths. What is not there yet is null. */
export interface BoardUnit {
  readonly unitCode: string;
  readonly unitName: string;
  readonly districtName: string | null;
  readonly cityName: string | null;
  readonly state: SubmissionState;
  readonly closesAt: string;
  readonly extensionReason: string | null;
  readonly revision: number;
  readonly submittedAt: string | null;
  readonly selfScoreHundredths: number | null;
  readonly appraisedScoreHundredths: number | null;
  readonly criteriaMet: number | null;
  readonly criteriaApplicable: number | null;
}

type Line = readonly (Cell | undefined)[];

/** The board of a round as a workbook: counts by city and district, and every unit in its order. `at` is when it was read. */
export async function boardWorkbook(
  round: BoardRound,
  units: readonly BoardUnit[],
  at: string,
): Promise<Uint8Array> {
  const above = [
    messages.title,
    ...(round.simulated ? [messages.simulated] : []),
    messages.round(round.title),
    messages.period(round.periodFrom, round.periodTo),
    messages.window(round.opensAt, round.closesAt),
    messages.readAt(at),
  ];
  return await writeWorkbook(
    [
      sheet(messages.placesSheet, above, placeColumns, placeLines(units, at)),
      sheet(messages.unitsSheet, above, unitColumns, unitLines(units, at)),
    ],
    { title: `${messages.title}: ${round.title}`, creator: round.organiserUnitName, madeAt: at },
  );
}

type ColumnHead = readonly [header: string, width: number, look: WrittenColumn["look"]];

const states = submissionStateLabels;
const placeColumns: readonly ColumnHead[] = [
  [messages.city, 26, "words"],
  [messages.district, 26, "words"],
  [messages.units, 12, "figure"],
  [states["not-started"], 12, "figure"],
  [states["in-progress"], 12, "figure"],
  [states.submitted, 14, "figure"],
  [states["under-appraisal"], 14, "figure"],
  [messages.returnedOrReopened, 14, "figure"],
  [states.approved, 12, "figure"],
  [messages.late, 12, "figure"],
];

const unitColumns: readonly ColumnHead[] = [
  [messages.number, 6, "figure"],
  [messages.city, 24, "words"],
  [messages.district, 22, "words"],
  [messages.code, 10, "words"],
  [messages.unit, 26, "words"],
  [messages.state, 22, "words"],
  [messages.deadline, 18, "words"],
  [messages.late, 10, "words"],
  [messages.extension, 30, "words"],
  [messages.revision, 10, "figure"],
  [messages.submittedAt, 18, "words"],
  [messages.self, 12, "points"],
  [messages.appraised, 12, "points"],
  [messages.criteriaMet, 10, "figure"],
  [messages.criteriaApplicable, 10, "figure"],
];

/** A line for each district under its city, the city's own line before them, and one for all. */
function placeLines(units: readonly BoardUnit[], at: string): readonly Line[] {
  const line = (city: string, district: string, of: readonly BoardUnit[]): Line => {
    const { units: all, states: by, late } = countBoard(of, at);
    const counts = [
      all,
      by["not-started"],
      by["in-progress"],
      by.submitted,
      by["under-appraisal"],
      by.returned + by.reopened,
      by.approved,
      late,
    ];
    return [textCell(city), textCell(district), ...counts.map((count) => numberCell(count))];
  };
  const cities = [...Map.groupBy(units, ({ cityName }) => cityName ?? "")];
  return [
    ...cities.flatMap(([city, ofCity]) => {
      const districts = [...Map.groupBy(ofCity, ({ districtName }) => districtName ?? "")];
      return [
        line(city, "", ofCity),
        ...districts
          .filter(([district]) => district !== "")
          .map(([district, of]) => line(city, district, of)),
      ];
    }),
    line(messages.allPlaces, "", units),
  ];
}

function unitLines(units: readonly BoardUnit[], at: string): readonly Line[] {
  return units.map((unit, index) => [
    numberCell(index + 1),
    textCell(unit.cityName ?? ""),
    textCell(unit.districtName ?? ""),
    textCell(unit.unitCode),
    textCell(unit.unitName),
    textCell(submissionStateLabels[unit.state]),
    textCell(formatInstant(unit.closesAt)),
    isLate(unit, at) ? textCell(messages.late) : undefined,
    unit.extensionReason === null ? undefined : textCell(unit.extensionReason),
    unit.revision === 0 ? undefined : numberCell(unit.revision),
    unit.submittedAt === null ? undefined : textCell(formatInstant(unit.submittedAt)),
    points(unit.selfScoreHundredths),
    points(unit.appraisedScoreHundredths),
    unit.criteriaMet === null ? undefined : numberCell(unit.criteriaMet),
    unit.criteriaApplicable === null ? undefined : numberCell(unit.criteriaApplicable),
  ]);
}

/** Points as a figure of two decimals: hundredths divide exactly at that precision. */
function points(hundredths: number | null): Cell | undefined {
  return hundredths === null ? undefined : numberCell(hundredths / 100);
}

function sheet(
  name: string,
  above: readonly string[],
  columns: readonly ColumnHead[],
  lines: readonly Line[],
): WrittenSheet {
  return {
    name,
    landscape: true,
    frozenRows: above.length + 1,
    columns: columns.map(([, width, look]) => ({ width, look })),
    rows: [
      ...above.map((text) => [textCell(text)]),
      columns.map(([header]) => textCell(header)),
      ...lines,
    ],
    // A narrow first column does not break the lines above the table.
    merges: above.map((_, row) => ({
      fromRow: row,
      fromColumn: 0,
      toRow: row,
      toColumn: columns.length - 1,
    })),
    lookAt: (row) => {
      if (row === 0) return "title";
      if (row < above.length) return "plain";
      return row === above.length ? "header" : undefined;
    },
  };
}
