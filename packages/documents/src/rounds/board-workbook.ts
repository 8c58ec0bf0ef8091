import { numberCell, textCell, type Cell } from "@thuocdo/criteria/cell";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { countBoard } from "@thuocdo/submissions/round-board";
import { submissionStateLabels } from "@thuocdo/submissions/state-labels";
import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import { messages } from "#rounds/messages.ts";
import { headedSheet, type HeadedColumn } from "#workbook/headed-sheet.ts";
import { writeWorkbook } from "#workbook/write-workbook.ts";

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
  readonly late: boolean;
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
      headedSheet({
        name: messages.placesSheet,
        above,
        columns: placeColumns,
        rows: placeLines(units),
      }),
      headedSheet({
        name: messages.unitsSheet,
        above,
        columns: unitColumns,
        rows: unitLines(units),
      }),
    ],
    { title: `${messages.title}: ${round.title}`, creator: round.organiserUnitName, madeAt: at },
  );
}

const states = submissionStateLabels;
const placeColumns: readonly HeadedColumn[] = [
  { header: messages.city, width: 26, look: "words" },
  { header: messages.district, width: 26, look: "words" },
  { header: messages.units, width: 12, look: "figure" },
  { header: states["not-started"], width: 12, look: "figure" },
  { header: states["in-progress"], width: 12, look: "figure" },
  { header: states.submitted, width: 14, look: "figure" },
  { header: states["under-appraisal"], width: 14, look: "figure" },
  { header: messages.returnedOrReopened, width: 14, look: "figure" },
  { header: states.approved, width: 12, look: "figure" },
  { header: messages.late, width: 12, look: "figure" },
];

const unitColumns: readonly HeadedColumn[] = [
  { header: messages.number, width: 6, look: "figure" },
  { header: messages.city, width: 24, look: "words" },
  { header: messages.district, width: 22, look: "words" },
  { header: messages.code, width: 10, look: "words" },
  { header: messages.unit, width: 26, look: "words" },
  { header: messages.state, width: 22, look: "words" },
  { header: messages.deadline, width: 18, look: "words" },
  { header: messages.late, width: 10, look: "words" },
  { header: messages.extension, width: 30, look: "words" },
  { header: messages.revision, width: 10, look: "figure" },
  { header: messages.submittedAt, width: 18, look: "words" },
  { header: messages.self, width: 12, look: "points" },
  { header: messages.appraised, width: 12, look: "points" },
  { header: messages.criteriaMet, width: 10, look: "figure" },
  { header: messages.criteriaApplicable, width: 10, look: "figure" },
];

/** A line for each district under its city, the city's own line before them, and one for all. */
function placeLines(units: readonly BoardUnit[]): readonly Line[] {
  const line = (city: string, district: string, of: readonly BoardUnit[]): Line => {
    const { units: all, states: by, late } = countBoard(of);
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

function unitLines(units: readonly BoardUnit[]): readonly Line[] {
  return units.map((unit, index) => [
    numberCell(index + 1),
    textCell(unit.cityName ?? ""),
    textCell(unit.districtName ?? ""),
    textCell(unit.unitCode),
    textCell(unit.unitName),
    textCell(submissionStateLabels[unit.state]),
    textCell(formatInstant(unit.closesAt)),
    unit.late ? textCell(messages.late) : undefined,
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
