import { build, cellText, type Source } from "#exchange/build.ts";
import { checkedDocument, nowhere, type ReadDocument } from "#exchange/checked-document.ts";
import { layout, layoutOf, type SheetKey } from "#exchange/layout.ts";
import { nameIn, rowsByParent, type IdentifiedRow } from "#exchange/parents.ts";
import type { ExchangeProblem } from "#exchange/problem.ts";
import { matchSheets, readRows, type ReadRow, type Report } from "#exchange/read-rows.ts";
import { otherWords } from "#exchange/messages.ts";
import { isBlank, type Sheet } from "#sheets/cell.ts";
import { readChoice } from "#sheets/read-cell.ts";
import { CriteriaSetVersion } from "#version.ts";

export interface ReadOptions {
  /** For rows without an id. */
  readonly newId: () => string;
  /** Names of sheets of ours that hold no content, such as the guide. */
  readonly ignored?: readonly string[];
}

/** Whether these are sheets of a version as `tablesOf` gives them, however they were moved and renamed since. */
export function isVersionWorkbook(sheets: readonly Sheet[]): boolean {
  const matched = matchSheets(sheets);
  return (["groups", "criteria", "indicators"] as const).every((key) => matched.has(layoutOf(key)));
}

/**
 * The document that the sheets hold. Codes follow from places, rows without an id get one, and whatever is not taken
 * is told with its sheet, row and column.
 */
export function documentOf(sheets: readonly Sheet[], options: ReadOptions): ReadDocument {
  const problems: ExchangeProblem[] = [];
  const report: Report = (severity, place, facts) => {
    problems.push({ ...facts, severity, place });
  };
  const rows = readAllRows(sheets, options, report);
  const source = sourceOf(rows, options, report);
  const built = build(CriteriaSetVersion, source, report);
  reportLeft(rows, report);
  return checkedDocument(built, problems, report);
}

type Rows = Readonly<Record<SheetKey, readonly ReadRow[]>>;

function readAllRows(
  sheets: readonly Sheet[],
  { ignored = [] }: ReadOptions,
  report: Report,
): Rows {
  const matched = matchSheets(sheets);
  const taken = new Set(matched.values());
  for (const sheet of sheets) {
    if (taken.has(sheet) || ignored.includes(sheet.name)) continue;
    const filled = sheet.rows.flat().filter((cell) => !isBlank(cell)).length;
    if (filled === 0) continue;
    const place = { ...nowhere, sheet: sheet.name };
    report("notice", place, { code: "sheet-unknown", sheet: sheet.name, filled });
  }
  return Object.fromEntries(
    layout.map((own) => {
      const sheet = matched.get(own);
      if (sheet !== undefined) return [own.key, readRows(own, sheet, report)];
      if (own.isLater !== true)
        report("error", nowhere, { code: "sheet-missing", sheet: own.name });
      return [own.key, []];
    }),
    // One entry for each sheet of the layout.
  ) as unknown as Rows;
}

function sourceOf(rows: Rows, { newId }: ReadOptions, report: Report): Source {
  const identify = identifier(newId, report);
  const [versionRow] = rows.version;
  const version = versionRow === undefined ? [] : [versionRow];
  const groups = rows.groups.map(identify);
  const criteria = rows.criteria.map(identify);
  const indicators = rows.indicators.map(identify);
  const evidence = rows.evidence.map(identify);
  const plain = (key: SheetKey) => rows[key].map((row) => ({ row }));

  const ofIndicator = { codePath: "@indicator-code", report };
  const criteriaOf = rowsByParent(criteria, groups, { codePath: "@group-code", report });
  const indicatorsOf = rowsByParent(indicators, criteria, { codePath: "@criterion-code", report });
  const evidenceOf = rowsByParent(evidence, indicators, ofIndicator);
  const inputsOf = rowsByParent(plain("inputs"), indicators, ofIndicator);
  const optionsOf = rowsByParent(plain("options"), indicators, ofIndicator);
  const scoringOf = rowsByParent(plain("scoring"), indicators, ofIndicator);
  const scaleOf = rowsByParent(plain("scale"), indicators, ofIndicator);
  const crossChecksOf = rowsByParent(plain("crossChecks"), indicators, ofIndicator);
  const crossFiguresOf = rowsByParent(plain("crossFigures"), indicators, ofIndicator);

  const indicatorSource = ({ row, id }: IdentifiedRow): Source => {
    const scoring = oneScoring(scoringOf.get(id) ?? [], row, report);
    const options = (optionsOf.get(id) ?? []).map(({ row: option }) => option);
    for (const option of options) option.used.add("@input");
    const scale = (scaleOf.get(id) ?? []).map(({ row: step }) => step);
    const onRule = scale.filter((step) => partOf(step, report) === "rule").map(leaf);
    const crossChecks = crossChecksOf.get(id) ?? [];
    const crossFigures = (crossFiguresOf.get(id) ?? []).map(({ row: figure }) => figure);
    for (const figure of crossFigures) figure.used.add("@check");
    return {
      id,
      rows: scoring === undefined ? [row] : [row, scoring],
      lists: {
        inputs: (inputsOf.get(id) ?? []).map(({ row: input }) => {
          const key = nameIn(input, "key");
          const own = options.filter((option) => nameIn(option, "@input") === key).map(leaf);
          return { rows: [input], lists: { levels: own, items: own } };
        }),
        "terms.evidence": (evidenceOf.get(id) ?? []).map((one) => ({
          id: one.id,
          rows: [one.row],
          lists: {},
        })),
        // Left out where there is none.
        ...(crossChecks.length > 0 && {
          "terms.crossChecks": crossChecks.map(({ row: check }) => {
            const key = nameIn(check, "key");
            const own = crossFigures.filter((figure) => nameIn(figure, "@check") === key).map(leaf);
            return { rows: [check], lists: { figures: own } };
          }),
        }),
        "rule.bands": onRule,
        "rule.levels": onRule,
        "rule.items": onRule,
        "measure.smallBaseline.bands": scale
          .filter((step) => partOf(step, report) === "small")
          .map(leaf),
      },
    };
  };
  return {
    rows: version,
    lists: {
      "classification.levels": rows.levels.map(leaf),
      groups: groups.map((group) => ({
        id: group.id,
        rows: [group.row],
        lists: {
          criteria: (criteriaOf.get(group.id) ?? []).map((criterion) => ({
            id: criterion.id,
            rows: [criterion.row],
            lists: { indicators: (indicatorsOf.get(criterion.id) ?? []).map(indicatorSource) },
          })),
        },
      })),
    },
  };
}

function leaf(row: ReadRow): Source {
  return { rows: [row], lists: {} };
}

/** The id that a row has, or a new one: for a row without, and for one copied from another with its id. */
function identifier(newId: () => string, report: Report): (row: ReadRow) => IdentifiedRow {
  const seen = new Map<string, number>();
  return (row) => {
    const own = nameIn(row, "id");
    const firstRow = seen.get(own);
    if (firstRow !== undefined) report("notice", row.place("id"), { code: "id-doubled", firstRow });
    if (own !== "" && firstRow === undefined) {
      seen.set(own, row.rowNumber);
      return { row, id: own };
    }
    return { row, id: newId() };
  };
}

function oneScoring(
  rows: readonly { readonly row: ReadRow }[],
  indicator: ReadRow,
  report: Report,
): ReadRow | undefined {
  const [first, ...rest] = rows;
  if (first === undefined) {
    const indicatorCode = nameIn(indicator, "code");
    report("error", indicator.place(null), { code: "row-missing", indicatorCode });
    return undefined;
  }
  for (const { row } of rest) {
    row.used.add("@row");
    const { rowNumber: firstRow } = first.row;
    report("error", row.place(null), { code: "row-doubled", firstRow });
  }
  return first.row;
}

function partOf(row: ReadRow, report: Report): string {
  row.used.add("@part");
  const reading = readChoice(row.cells.get("@part"), otherWords.scaleParts);
  if (reading.ok) return reading.value ?? "rule";
  const value = cellText(row, "@part");
  report("error", row.place("@part"), {
    code: "cell-unreadable",
    value,
    because: reading.refusal,
  });
  return "";
}

/** What no part of the document asked for. */
function reportLeft(rows: Rows, report: Report): void {
  reportTitles(rows, report);
  for (const sheetRows of Object.values(rows)) {
    for (const row of sheetRows) {
      const wasRead = [...row.used].some((path) => !path.startsWith("@"));
      if (!wasRead) {
        if (!row.used.has("@row")) report("notice", row.place(null), { code: "row-unused" });
        continue;
      }
      for (const path of row.cells.keys()) {
        if (row.used.has(path) || path === echoedTitle) continue;
        report("notice", row.place(path), { code: "cell-unused", value: cellText(row, path) });
      }
    }
  }
}

const echoedTitle = "@indicator-title";

/** Whoever rewords a title on its own sheet leaves the old one in a dozen cells: each such title is told once. */
function reportTitles(rows: Rows, report: Report): void {
  const titles = new Map(rows.indicators.map((row) => [nameIn(row, "id"), cellText(row, "title")]));
  const others = Object.values(rows)
    .flat()
    .filter((row) => row.cells.has(echoedTitle))
    .map((row) => ({ row, id: nameIn(row, "@parent"), value: cellText(row, echoedTitle) }))
    .filter(({ id, value }) => titles.has(id) && titles.get(id) !== value);
  for (const same of Map.groupBy(others, ({ id, value }) => `${id} ${value}`).values()) {
    const [first] = same;
    if (first === undefined) continue;
    const { row, id, value } = first;
    const facts = { value, title: titles.get(id) ?? "", cells: same.length };
    report("notice", row.place(echoedTitle), { code: "title-only-read", ...facts });
  }
}
