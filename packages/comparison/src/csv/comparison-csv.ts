import type { Basis, Source } from "#basis.ts";
import { csvHeaders, csvWords } from "#csv/messages.ts";
import type { Outline } from "#outline.ts";
import { unrankedWords, verdictWords } from "#report/messages.ts";
import { dateText, pointsText } from "#report/text.ts";
import { causeText, type Names, namesOf } from "#report/words.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";
import type { WardResult } from "#wards/ward-result.ts";

/**
 * The comparison as one line per unit, source and criterion, and one for the unit's total, each with what it stands on.
 * For Excel as set up in Vietnam: UTF-8 with a mark, semicolons, decimal commas. Text that Excel would run as a formula
 * is made text.
 */
export function comparisonCsv(
  basis: Basis,
  outline: Outline,
  wards: readonly ComparedWard[],
): string {
  const names = namesOf(outline);
  const rows = wards.flatMap((ward) =>
    (["self", "appraised"] as const).flatMap((source) =>
      wardRows({ basis, outline, names, ward, source }),
    ),
  );
  return `\uFEFF${[csvHeaders, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

function wardRows(of: {
  readonly basis: Basis;
  readonly outline: Outline;
  readonly names: Names;
  readonly ward: ComparedWard;
  readonly source: Source;
}): readonly (readonly string[])[] {
  const { outline, names, ward, source } = of;
  const result = ward[source];
  const start = startOf(of.basis, ward, source);
  const criteria = outline.groups.flatMap((group) =>
    group.criteria.map((criterion) => {
      const own = result?.criteria.find(({ criterionId }) => criterionId === criterion.id);
      return [
        ...start,
        group.code,
        criterion.code,
        criterion.title,
        own === undefined ? verdictWords["not-appraised"].word : verdictWords[own.verdict].word,
        points(own?.hundredths),
        points(criterion.maxHundredths),
        (own?.causes ?? []).map((cause) => causeText(cause, names)).join("; "),
        "",
        revision(ward),
      ];
    }),
  );
  return result === null ? [totalRow(of, start)] : [...criteria, totalRow(of, start)];
}

function totalRow(
  {
    outline,
    names,
    ward,
    source,
  }: {
    readonly outline: Outline;
    readonly names: Names;
    readonly ward: ComparedWard;
    readonly source: Source;
  },
  start: readonly string[],
): readonly string[] {
  const result: WardResult | null = ward[source];
  const most = outline.groups.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
  const reason =
    source === "appraised" && ward.unranked !== null ? unrankedWords[ward.unranked] : "";
  return [
    ...start,
    "",
    "",
    csvWords.total,
    result === null ? "" : `${result.criteriaMet}/${result.criteriaApplicable}`,
    points(result?.totalHundredths),
    points(most),
    reason,
    names.levels.get(result?.level ?? "") ?? "",
    revision(ward),
  ];
}

function startOf(basis: Basis, ward: ComparedWard, source: Source): readonly string[] {
  return [
    basis.roundTitle,
    dateText(basis.periodFrom),
    dateText(basis.periodTo),
    basis.versionLabel,
    basis.snapshotNumber === null ? "" : String(basis.snapshotNumber),
    basis.simulated ? csvWords.yes : csvWords.no,
    ward.cityName,
    ward.code,
    ward.name,
    csvWords[source],
  ];
}

function points(hundredths: number | null | undefined): string {
  // Without thousands' points: Excel would read them as part of the number anyway, other programs would not.
  return hundredths === null || hundredths === undefined
    ? ""
    : pointsText(hundredths).replaceAll(".", "").replace("−", "-");
}

function revision(ward: ComparedWard): string {
  return ward.revision === null ? "" : String(ward.revision);
}

/** Texts that begin like a formula are marked as text, numbers are not. */
function cell(text: string): string {
  const isFormula = /^[=+@\t\r]/.test(text) || /^-(?!\d)/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
