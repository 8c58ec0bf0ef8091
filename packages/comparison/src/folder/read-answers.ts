import type { ScorableAnswer, ScorableAnswers } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldKeys } from "@thuocdo/criteria/input";
import { isValidField } from "@thuocdo/criteria/read-input";
import { maximumHundredths, minimumHundredths } from "@thuocdo/criteria/rule";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { type NamedRow, nameColumns } from "#folder/columns.ts";
import type { FolderProblem, FolderProblemCode, TextRows } from "#folder/folder-problem.ts";
import { type FolderPeriod, readPeriod } from "#folder/read-period.ts";

/** One field as the folder has it. */
export interface FolderAnswer {
  readonly unitCode: string;
  readonly indicatorId: string;
  readonly fieldKey: string;
  /** Null: the unit gave none. */
  readonly value: string | null;
  /** Null where the unit is not appraised. */
  readonly appraisedValue: string | null;
}

export interface AnsweredPeriod extends FolderPeriod {
  /** By unit, then in the order of the file. */
  readonly answers: ReadonlyMap<string, readonly FolderAnswer[]>;
}

const file = "answers.csv";
export const answerColumns = {
  needed: ["unit_code", "period", "indicator_code", "input_key", "value"],
  optional: ["appraised_value"],
} as const;

/**
 * Answers by period. Each row is checked for itself, then each unit: it is appraised in a period when every row of it has an appraised value,
 * and a unit with some is a problem.
 * @returns periods from the earliest; none while anything is wrong
 */
export function readAnswers(
  rows: TextRows,
  {
    version,
    unitCodes,
  }: { readonly version: CriteriaSetVersion; readonly unitCodes: ReadonlySet<string> },
): { readonly periods: readonly AnsweredPeriod[]; readonly problems: readonly FolderProblem[] } {
  const named = nameColumns(file, rows, answerColumns);
  if (named.problems.length > 0) return { periods: [], problems: named.problems };
  const problems: FolderProblem[] = [];
  const fields = fieldsOf(version);
  const seen = new Set<string>();
  const periods = new Map<string, FolderPeriod & { readonly rows: Map<string, Placed[]> }>();
  for (const each of named.rows) {
    const found = problemOf(each, { fields, unitCodes, seen });
    if (found !== undefined) {
      const [column, code] = found;
      problems.push({ file, row: each.row, column, code, value: each.of[column] ?? "" });
      continue;
    }
    const {
      unit_code: unitCode = "",
      period: name = "",
      value = "",
      appraised_value = "",
    } = each.of;
    const period = periods.get(name) ?? {
      ...checkedPeriod(name),
      rows: new Map<string, Placed[]>(),
    };
    periods.set(name, period);
    const own = period.rows.get(unitCode) ?? [];
    period.rows.set(unitCode, own);
    own.push({
      row: each.row,
      unitCode,
      indicatorId: fields.get(each.of["indicator_code"] ?? "")?.id ?? "",
      fieldKey: each.of["input_key"] ?? "",
      value: value === "" ? null : value,
      appraisedValue: appraised_value === "" ? null : appraised_value,
    });
  }
  const inOrder = [...periods.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1));
  problems.push(...inOrder.flatMap(appraisedInPart), ...overlaps(inOrder));
  if (problems.length > 0)
    return { periods: [], problems: problems.toSorted((one, other) => one.row - other.row) };
  return {
    problems,
    periods: inOrder.map(({ name, from, to, rows: answers }) => ({ name, from, to, answers })),
  };
}

/** What scoring reads: of the unit's own values, or of those found in appraisal. */
export function scorableOf(
  answers: readonly FolderAnswer[],
  which: "value" | "appraisedValue",
): ScorableAnswers {
  const found: Record<string, ScorableAnswer> = {};
  for (const answer of answers) {
    const { indicatorId, fieldKey } = answer;
    const value = answer[which];
    const before = found[indicatorId] ?? { values: {} };
    found[indicatorId] = value === null ? before : withField(before, fieldKey, value);
  }
  return found;
}

function withField(before: ScorableAnswer, fieldKey: string, value: string): ScorableAnswer {
  if (fieldKey === awarded) return { ...before, awardedHundredths: Number(value) };
  if (fieldKey === notApplicable)
    // Checked when it was read.
    return { ...before, notApplicable: { reason: "", decision: value as Decision } };
  return { ...before, values: { ...before.values, [fieldKey]: value } };
}

interface Placed extends FolderAnswer {
  readonly row: number;
}

const awarded = "@awarded";
const notApplicable = "@not-applicable";
const decisions = ["claimed", "accepted", "refused"] as const;
type Decision = (typeof decisions)[number];

interface Field {
  readonly id: string;
  /** By key, whether it may hold a text. */
  readonly accepts: ReadonlyMap<string, (text: string) => boolean>;
}

function fieldsOf(version: CriteriaSetVersion): ReadonlyMap<string, Field> {
  return new Map(
    listIndicators(version).map((indicator) => [
      indicator.code,
      { id: indicator.id, accepts: acceptsOf(indicator) },
    ]),
  );
}

function acceptsOf({ inputs, rule }: Indicator): Field["accepts"] {
  const own = inputs.flatMap((input) =>
    fieldKeys(input).map(
      (key, place) => [key, (text: string) => isValidField(input, place, text)] as const,
    ),
  );
  const isAward = (text: string) => {
    const points = Number(text);
    return (
      /^-?\d{1,9}$/.test(text) &&
      points >= minimumHundredths(rule) &&
      points <= maximumHundredths(rule)
    );
  };
  return new Map([
    ...own,
    [notApplicable, (text: string) => decisions.some((decision) => decision === text)],
    [awarded, isAward],
  ]);
}

/** The first thing wrong with a row. */
function problemOf(
  { of }: NamedRow,
  known: {
    readonly fields: ReadonlyMap<string, Field>;
    readonly unitCodes: ReadonlySet<string>;
    readonly seen: Set<string>;
  },
): readonly [column: string, code: FolderProblemCode] | undefined {
  const { unit_code: unit = "", period = "", indicator_code: code = "", input_key: key = "" } = of;
  const empty = answerColumns.needed.find((column) => column !== "value" && !of[column]);
  if (empty !== undefined) return [empty, "value-missing"];
  if (!known.unitCodes.has(unit)) return ["unit_code", "unit-unknown"];
  if (readPeriod(period) === undefined) return ["period", "period-wrong"];
  const field = known.fields.get(code);
  if (field === undefined) return ["indicator_code", "indicator-unknown"];
  const accepts = field.accepts.get(key);
  if (accepts === undefined) return ["input_key", "input-unknown"];
  const place = JSON.stringify([unit, period, code, key]);
  if (known.seen.has(place)) return ["input_key", "answer-twice"];
  known.seen.add(place);
  for (const column of ["value", "appraised_value"]) {
    const text = of[column] ?? "";
    if (text !== "" && !accepts(text)) return [column, "value-wrong"];
  }
  return of["value"] || of["appraised_value"] ? undefined : ["value", "value-missing"];
}

function checkedPeriod(name: string): FolderPeriod {
  const period = readPeriod(name);
  if (period === undefined) throw new TypeError(`"${name}" was not checked to be a period.`);
  return period;
}

/** The first row of each unit that lacks an appraised value which others of it have. */
function appraisedInPart({ rows }: { readonly rows: ReadonlyMap<string, readonly Placed[]> }) {
  return [...rows.values()].flatMap((own): FolderProblem[] => {
    const lacking = own.filter(({ appraisedValue }) => appraisedValue === null);
    const [first] = lacking;
    if (first === undefined || lacking.length === own.length) return [];
    return [
      { file, row: first.row, column: "appraised_value", code: "appraised-in-part", value: "" },
    ];
  });
}

function overlaps(
  periods: readonly (FolderPeriod & { readonly rows: ReadonlyMap<string, readonly Placed[]> })[],
): FolderProblem[] {
  return periods.flatMap((period, at) => {
    const before = periods[at - 1];
    if (before === undefined || before.to < period.from) return [];
    const row = [...period.rows.values()][0]?.[0]?.row ?? 1;
    return [{ file, row, column: "period", code: "periods-overlap" as const, value: period.name }];
  });
}
