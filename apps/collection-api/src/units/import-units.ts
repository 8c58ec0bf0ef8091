import type { Sheet } from "@thuocdo/criteria/cell";
import { recordActs } from "@thuocdo/database/queries/audit";
import type { Database } from "@thuocdo/database/schema";
import type { UnitRowConflict } from "@thuocdo/submissions/units/unit-import";
import type { Kysely, Transaction } from "kysely";
import { collectUnits, type RowConflict } from "#units/collect-units.ts";
import { parseCsv } from "#units/csv.ts";
import { planUnitSheets } from "#units/plan-unit-sheets.ts";
import { planSuccessions, type SuccessionConflict } from "#units/plan-successions.ts";
import { planUnitsImport, type UnitConflict } from "#units/plan-units-import.ts";
import { changesOf2025 } from "#units/sources/changes-of-2025.ts";
import { readUnitsOf2021 } from "#units/sources/units-of-2021.ts";
import { readUnitsOf2025 } from "#units/sources/units-of-2025.ts";
import { storeSuccessions, storeUnits } from "#units/store-units.ts";
import type { DistrictRow, UnitEditionYear, UnitPeriod, WardRow } from "#units/unit-edition.ts";
import { unitPeriods } from "#units/unit-edition.ts";
import { readUnitFile, unitFileColumns, type UnitFile } from "#units/unit-files.ts";

export type ImportConflict =
  | RowConflict
  | UnitConflict
  | SuccessionConflict
  | UnitRowConflict
  | { readonly code: "unknown-columns"; readonly line: 1; readonly expected: readonly string[] };

/** What an import did or, as a dry run, would do. With conflicts nothing is stored. */
export interface UnitsImport {
  readonly unitsAdded: number;
  readonly successionsAdded: number;
  readonly unchanged: number;
  readonly conflicts: readonly ImportConflict[];
  readonly stored: boolean;
}

export interface ImportOptions {
  /** Only says what would happen. */
  readonly dryRun: boolean;
  /** The days the rows hold for; without it, what the columns tell: with districts 2021, without 2025. */
  readonly period?: UnitPeriod;
}

/**
 * Imports the text of a CSV file of units, districts or changes. Once imported, the same file changes nothing.
 * @param db as the owner: units are nobody's to change in the day's work
 */
export async function importUnitsFile(
  db: Kysely<Database>,
  text: string,
  options: ImportOptions,
): Promise<UnitsImport> {
  const file = readUnitFile(parseCsv(text));
  if (file === undefined) {
    const expected = unitFileColumns.map((columns) => columns.join(","));
    return {
      unitsAdded: 0,
      successionsAdded: 0,
      unchanged: 0,
      conflicts: [{ code: "unknown-columns", line: 1, expected }],
      stored: false,
    };
  }
  return await inOneTransaction(db, (trx) => importFile(trx, file, options));
}

/**
 * Imports a sheet of units by the rule that the portal imports them by; undefined where no sheet has its headings.
 * @param from first day of rows that name none
 */
export async function importUnitSheets(
  db: Kysely<Database>,
  sheets: readonly Sheet[],
  {
    dryRun,
    takeRest,
    from,
  }: { readonly dryRun: boolean; readonly takeRest: boolean; readonly from: string },
): Promise<UnitsImport | undefined> {
  return await db.transaction().execute(async (trx) => {
    const plan = await planUnitSheets(trx, sheets, { from, within: null });
    if (plan === undefined) return undefined;
    const { added, unchanged, conflicts } = plan;
    const stored = !dryRun && (takeRest || conflicts.length === 0);
    if (stored) {
      await storeUnits(trx, added);
      await recordImport(trx, added.length, "units");
    }
    return { unitsAdded: added.length, successionsAdded: 0, unchanged, conflicts, stored };
  });
}

/** Imports all units of the nation at a date, from the packages that list them; 2025 with what became of 2021's. */
export async function importNation(
  db: Kysely<Database>,
  year: UnitEditionYear,
  options: Pick<ImportOptions, "dryRun">,
): Promise<UnitsImport> {
  const before = await readUnitsOf2021();
  if (year === 2021) {
    const rows = [...before.districts, ...before.wards];
    return await inOneTransaction(db, (trx) => importRows(trx, rows, unitPeriods[2021], options));
  }
  const after = await readUnitsOf2025();
  return await inOneTransaction(db, async (trx) => {
    const units = await importRows(trx, after.wards, unitPeriods[2025], options);
    const known = await listWardCodes(trx, unitPeriods[2021].validFrom);
    const changes = changesOf2025(before, after).filter((change) => known.has(change.oldCode));
    // A dry run has stored no units that the changes could be checked against.
    if (!units.stored) return units;
    const successions = await importFile(trx, { kind: "changes", rows: changes }, options);
    return {
      ...successions,
      unitsAdded: units.unitsAdded,
      unchanged: units.unchanged + successions.unchanged,
    };
  });
}

async function importFile(
  trx: Transaction<Database>,
  file: UnitFile,
  options: ImportOptions,
): Promise<UnitsImport> {
  switch (file.kind) {
    case "changes": {
      const plan = await planSuccessions(trx, file.rows);
      const stored = !options.dryRun && plan.conflicts.length === 0;
      if (stored) {
        await storeSuccessions(trx, plan.added);
        await recordImport(trx, plan.added.length, "successions");
      }
      const { added, unchanged, conflicts } = plan;
      return { unitsAdded: 0, successionsAdded: added.length, unchanged, conflicts, stored };
    }
    case "districts":
      return await importRows(trx, file.rows, options.period ?? unitPeriods[2021], options);
    case "wards": {
      const inDistricts = file.rows.some((row) => row.districtCode !== null);
      const period = options.period ?? unitPeriods[inDistricts ? 2021 : 2025];
      return await importRows(trx, file.rows, period, options);
    }
  }
}

async function importRows(
  trx: Transaction<Database>,
  rows: readonly (WardRow | DistrictRow)[],
  period: UnitPeriod,
  { dryRun }: Pick<ImportOptions, "dryRun">,
): Promise<UnitsImport> {
  const collected = collectUnits(rows, period);
  const plan = await planUnitsImport(trx, collected.facts);
  const conflicts = [...collected.conflicts, ...plan.conflicts].toSorted((a, b) => a.line - b.line);
  const stored = !dryRun && conflicts.length === 0;
  if (stored) {
    await storeUnits(trx, plan.added);
    await recordImport(trx, plan.added.length, "units");
  }
  const { added, unchanged } = plan;
  return { unitsAdded: added.length, successionsAdded: 0, unchanged, conflicts, stored };
}

async function inOneTransaction(
  db: Kysely<Database>,
  act: (trx: Transaction<Database>) => Promise<UnitsImport>,
): Promise<UnitsImport> {
  if (db.isTransaction) return await act(db as Transaction<Database>);
  return await db.transaction().execute(act);
}

async function listWardCodes(
  trx: Transaction<Database>,
  asOf: string,
): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom("unit_name")
    .select("code")
    .where("level", "=", "ward")
    .where("valid_from", "<=", asOf)
    .execute();
  return new Set(rows.map((row) => row.code));
}

/** Running it again stores nothing, so it leaves no trace either. */
async function recordImport(
  trx: Transaction<Database>,
  added: number,
  what: string,
): Promise<void> {
  if (added === 0) return;
  await recordActs(trx, [
    { act: "import-units", subjectKind: what, subjectId: what, detail: { added } },
  ]);
}
