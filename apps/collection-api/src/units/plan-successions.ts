import type { Database, SuccessionKind } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import type { UnitChangeRow } from "#units/unit-edition.ts";

export interface Succession {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly effectiveOn: string;
  readonly kind: SuccessionKind;
}

/** A change whose units are not there, are called otherwise, or whose kind is unknown. */
export type SuccessionConflict =
  | { readonly code: "unknown-kind"; readonly line: number; readonly kind: string }
  | {
      readonly code: "unit-not-found";
      readonly line: number;
      readonly unitCode: string;
      readonly name: string;
      readonly on: string;
    }
  | {
      readonly code: "differs-from-stored";
      readonly line: number;
      readonly unitCode: string;
      readonly name: string;
      readonly storedName: string;
      readonly validFrom: string;
    };

export interface SuccessionsPlan {
  readonly added: readonly Succession[];
  readonly unchanged: number;
  readonly conflicts: readonly SuccessionConflict[];
}

const kinds: readonly SuccessionKind[] = ["merge", "split", "rename", "same"];

/** Finds the units that changes name: the old one in force until the day, the new one from the day. Writes nothing. */
export async function planSuccessions(
  db: Kysely<Database>,
  changes: readonly UnitChangeRow[],
): Promise<SuccessionsPlan> {
  const names = await db
    .selectFrom("unit_name")
    .select(["unit_id", "code", "name", "valid_from", "valid_to"])
    .where("level", "=", "ward")
    .execute();
  const byCode = Map.groupBy(names, (row) => row.code);
  const stored = await db
    .selectFrom("unit_succession")
    .select(["from_unit_id", "to_unit_id", "effective_on", "kind"])
    .execute();
  const storedKinds = new Map(
    stored.map((row) => [`${row.from_unit_id} ${row.to_unit_id} ${row.effective_on}`, row.kind]),
  );
  const added: Succession[] = [];
  const conflicts: SuccessionConflict[] = [];
  for (const change of changes) {
    const { line, effectiveOn } = change;
    const kind = kinds.find((each) => each === change.kind);
    const old = byCode
      .get(change.oldCode)
      ?.find((row) => row.valid_from < effectiveOn && effectiveOn <= (row.valid_to ?? effectiveOn));
    const now = byCode
      .get(change.newCode)
      ?.find(
        (row) => row.valid_from <= effectiveOn && effectiveOn < (row.valid_to ?? "9999-12-31"),
      );
    const problem =
      kind === undefined
        ? ({ code: "unknown-kind", line, kind: change.kind } as const)
        : (checkNamed(old, {
            line,
            on: effectiveOn,
            unitCode: change.oldCode,
            name: change.oldName,
          }) ??
          checkNamed(now, {
            line,
            on: effectiveOn,
            unitCode: change.newCode,
            name: change.newName,
          }));
    if (problem !== undefined || old === undefined || now === undefined || kind === undefined) {
      if (problem !== undefined) conflicts.push(problem);
      continue;
    }
    const storedKind = storedKinds.get(`${old.unit_id} ${now.unit_id} ${effectiveOn}`);
    if (storedKind === undefined) {
      added.push({ fromUnitId: old.unit_id, toUnitId: now.unit_id, effectiveOn, kind });
    }
  }
  return { added, unchanged: changes.length - added.length - conflicts.length, conflicts };
}

function checkNamed(
  found: { readonly name: string; readonly valid_from: string } | undefined,
  asked: {
    readonly line: number;
    readonly on: string;
    readonly unitCode: string;
    readonly name: string;
  },
): SuccessionConflict | undefined {
  if (found === undefined) return { code: "unit-not-found", ...asked };
  if (found.name === asked.name) return undefined;
  const { line, unitCode, name } = asked;
  return {
    code: "differs-from-stored",
    line,
    unitCode,
    name,
    storedName: found.name,
    validFrom: found.valid_from,
  };
}
