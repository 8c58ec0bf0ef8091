import {
  choice,
  choices,
  day,
  dayOfYear,
  figure,
  name,
  names,
  points,
  text,
  truth,
  whole,
  wordOrWhole,
  type Codec,
} from "#exchange/codec.ts";
import { currentFormatVersion } from "#format-version.ts";
import { columnWords, otherWords, sheetWords } from "#exchange/messages.ts";
import {
  claimants,
  crossCheckSeverities,
  evidenceKinds,
  figurePeriods,
  inputKinds,
  measureKinds,
  minimumEffects,
  notApplicableKinds,
  periods,
  reachKinds,
  ruleKinds,
  sensitivities,
  unitClasses,
  verdictKinds,
  wardTypes,
} from "#kind-words/messages.ts";

/** One column of a sheet. */
export interface Column {
  /** Names and dots down from the thing that the row is; a name that begins with @ is about the row itself. */
  readonly path: string;
  readonly header: string;
  readonly codec: Codec;
  /** In characters. */
  readonly width: number;
  readonly hidden?: true;
  /** Only to be read: what is changed in it is not taken, and that is said. */
  readonly echo?: true;
  /** What an empty cell stands for, where it is not simply nothing. */
  readonly whenBlank?: unknown;
}

export type SheetKey = keyof typeof sheetWords;

/** One sheet: which rows it has and what each tells. */
export interface SheetLayout {
  readonly key: SheetKey;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly byPath: ReadonlyMap<string, Column>;
  /** One thing alone, its fields below each other. */
  readonly isSingle?: true;
  /** Workbooks of before it came have no such sheet. */
  readonly isLater?: true;
}

type ColumnLayout = Omit<Column, "header">;

function column(
  path: string,
  codec: Codec,
  width: number,
  more: Partial<Pick<Column, "hidden" | "echo" | "whenBlank">> = {},
): ColumnLayout {
  return { path, codec, width, ...more };
}

/** Which indicator a row belongs to: its id, its code as people see it, and its title to read by. */
const ofIndicator: readonly ColumnLayout[] = [
  column("@parent", name, 10, { hidden: true }),
  column("@indicator-code", name, 10),
  column("@indicator-title", text, 36, { echo: true }),
];

/**
 * The workbook of a version. A field of the document that no column holds goes, as JSON, into columns added at the
 * end, so that nothing is lost when the document grows.
 */
export const layout: readonly SheetLayout[] = [
  sheet("version", [
    column("label", text, 30),
    column("title", text, 60),
    column("note", text, 60),
    column("illustrative", truth, 12, { whenBlank: false }),
    column("validFrom", day, 14),
    column("validTo", day, 14),
    column("numbering.groups", choice(otherWords.groupNumberings), 30, { whenBlank: "roman" }),
    column("numbering.criteria", choice(otherWords.criterionNumberings), 30, {
      whenBlank: "continuous",
    }),
    column("totalCapHundredths", points, 12),
    column("leaveOutRescales", choice(otherWords.leaveOutScopes), 20, { whenBlank: "criterion" }),
    column("id", name, 40, { hidden: true }),
    column("criteriaSetId", name, 40, { hidden: true }),
    column("formatVersion", whole, 10, { hidden: true, whenBlank: currentFormatVersion }),
  ]),
  sheet("groups", [
    column("id", name, 10, { hidden: true }),
    column("code", name, 8),
    column("title", text, 50),
    column("meaning", text, 60),
    column("maxHundredths", points, 10),
  ]),
  sheet("criteria", [
    column("id", name, 10, { hidden: true }),
    column("@parent", name, 10, { hidden: true }),
    column("@group-code", name, 10),
    column("code", name, 8),
    column("title", text, 50),
    column("meaning", text, 60),
    column("openToSupplement", truth, 12, { whenBlank: false }),
    column("maxHundredths", points, 10),
    column("verdict.kind", choice(verdictKinds), 28, { whenBlank: "all-indicators" }),
    column("verdict.count", whole, 10),
    column("verdict.atLeastHundredths", points, 10),
    column("verdict.atLeastPercent", figure, 10),
  ]),
  sheet("indicators", [
    column("id", name, 10, { hidden: true }),
    column("@parent", name, 10, { hidden: true }),
    column("@criterion-code", name, 10),
    column("code", name, 8),
    column("title", text, 50),
    column("guidance", text, 60),
    column("terms.minimum.text", text, 30),
    column("terms.minimum.effect", choice(minimumEffects), 20),
    column("terms.minimum.reach.kind", choice(reachKinds), 24),
    column("terms.minimum.reach.value", figure, 10),
    column("terms.minimum.reach.key", name, 14),
    column("terms.minimum.reach.count", whole, 10),
    column("terms.minimum.reach.hundredths", points, 10),
    column("terms.notApplicable.kind", choice(notApplicableKinds), 24, {
      whenBlank: "not-allowed",
    }),
    column("terms.notApplicable.condition", text, 40),
    column("terms.notApplicable.claimedBy", choice(claimants), 16),
    column("terms.notApplicable.needsApproval", truth, 12),
    column("terms.period", choice(periods), 24, { whenBlank: "assessment-period" }),
    column("terms.sensitivity", choice(sensitivities), 12, { whenBlank: "ordinary" }),
    column("terms.appliesTo.types", choices(wardTypes), 24, { whenBlank: [] }),
    column("terms.appliesTo.classes", choices(unitClasses), 18, { whenBlank: [] }),
  ]),
  sheet("inputs", [
    ...ofIndicator,
    column("key", name, 16),
    column("kind", choice(inputKinds), 24),
    column("label", text, 50),
    column("source", text, 30),
    column("unit", text, 12),
    column("places", whole, 10),
    column("min", figure, 10),
    column("max", figure, 10),
    column("maxLength", whole, 10),
    column("minResponses", whole, 12),
  ]),
  sheet("options", [
    ...ofIndicator,
    column("@input", name, 16),
    column("key", name, 16),
    column("label", text, 60),
  ]),
  sheet("scoring", [
    ...ofIndicator,
    column("measure.kind", choice(measureKinds), 28),
    column("measure.input", name, 16),
    column("measure.numerator", name, 16),
    column("measure.denominator", name, 16),
    column("measure.partOfWhole", truth, 12, { whenBlank: false }),
    column("measure.per", figure, 10),
    column("measure.current", name, 16),
    column("measure.baseline", name, 16),
    column("measure.better", choice(otherWords.betters), 12),
    column("measure.smallBaseline.atMost", figure, 12),
    column("measure.due.on", day, 14),
    column("measure.due.monthDay", dayOfYear, 12),
    column("measure.expression", text, 40),
    column("measure.unit", text, 12),
    column("measure.inputs", names, 30),
    column("rule.kind", choice(ruleKinds), 30),
    column("rule.hundredths", points, 10),
    column("rule.zeroAt", figure, 10),
    column("rule.fullAt", figure, 10),
    column("rule.fromHundredths", points, 10),
    column("rule.floorHundredths", points, 10),
    column("rule.outOf", whole, 10),
    column("rule.capHundredths", points, 10),
    column("rule.minHundredths", points, 10),
    column("rule.maxHundredths", points, 10),
    column("rule.stepHundredths", points, 10),
    column("rule.guidance", text, 40),
  ]),
  sheet("scale", [
    ...ofIndicator,
    column("@part", choice(otherWords.scaleParts), 26, { whenBlank: "rule" }),
    column("key", name, 16),
    column("from", figure, 12),
    column("hundredths", points, 10),
  ]),
  sheet("evidence", [
    ...ofIndicator,
    column("id", name, 10, { hidden: true }),
    column("title", text, 60),
    column("kind", choice(evidenceKinds), 24, { whenBlank: "document" }),
    column("required", truth, 12, { whenBlank: true }),
  ]),
  sheet("crossChecks", [
    ...ofIndicator,
    column("key", name, 20),
    column("severity", choice(crossCheckSeverities), 22),
    column("holds", text, 40),
    column("sentence", text, 60),
  ]),
  sheet("crossFigures", [
    ...ofIndicator,
    column("@check", name, 20),
    column("name", name, 12),
    column("indicatorId", name, 30),
    column("fieldKey", name, 20),
    column("period", choice(figurePeriods), 14, { whenBlank: "current" }),
  ]),
  sheet("levels", [
    column("key", name, 16),
    column("label", text, 40),
    column("requires.totalAtLeastHundredths", points, 14),
    column("requires.criteriaMet", wordOrWhole("all", otherWords.allCriteria), 14),
    column("requires.groupShareAtLeastPercent", figure, 14),
    column("requires.knockOut", choice(otherWords.knockOuts), 14),
  ]),
];

/** Lists inside the rows of a sheet, and the sheet that each has its rows on. */
export const listSheets: Partial<Record<SheetKey, Readonly<Record<string, SheetKey>>>> = {
  version: { groups: "groups", "classification.levels": "levels" },
  groups: { criteria: "criteria" },
  criteria: { indicators: "indicators" },
  indicators: {
    inputs: "inputs",
    "terms.evidence": "evidence",
    "terms.crossChecks": "crossChecks",
    "rule.bands": "scale",
    "rule.levels": "scale",
    "rule.items": "scale",
    "measure.smallBaseline.bands": "scale",
  },
  inputs: { levels: "options", items: "options" },
  crossChecks: { figures: "crossFigures" },
};

/** The path of the columns that hold, in pieces, what no other column does. */
export const otherPath = "@other";

export function layoutOf(key: SheetKey): SheetLayout {
  const found = layout.find((one) => one.key === key);
  if (found === undefined) throw new RangeError(`There is no sheet "${key}".`);
  return found;
}

function sheet(key: SheetKey, columnLayouts: readonly ColumnLayout[]): SheetLayout {
  const headers: Readonly<Record<string, string>> = columnWords[key];
  const columns = columnLayouts.map((one) => ({ ...one, header: headers[one.path] ?? one.path }));
  return {
    key,
    name: sheetWords[key],
    columns,
    byPath: new Map(columns.map((one) => [one.path, one])),
    ...(key === "version" && { isSingle: true }),
    ...((key === "crossChecks" || key === "crossFigures") && { isLater: true }),
  };
}
