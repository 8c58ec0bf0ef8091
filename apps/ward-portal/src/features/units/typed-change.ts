import type { DatedUnitChange, NewUnit, UnitChange } from "@thuocdo/contract/unit-changes";
import { parseDate } from "@thuocdo/criteria/formats/dates";
import type { UnitType } from "@thuocdo/submissions/units/unit-kinds";
import { messages } from "#features/units/messages.ts";
import type { Decision } from "#features/units/queries.ts";

/** What can be asked for on a unit's page. */
export type FormKind = "rename" | "move" | "merge" | "split";

export interface PickedUnit {
  readonly id: string;
  readonly name: string;
}

export interface TypedPart {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly type: UnitType;
}

/** What is typed of a change, as it stands in the fields. */
export interface TypedChange {
  /** Of the act, so that sending again is the same act. */
  readonly id: string;
  readonly effectiveOn: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  /** New names; the first is the name of a renamed or a merged unit. */
  readonly parts: readonly TypedPart[];
  readonly target: PickedUnit | null;
  readonly others: readonly PickedUnit[];
  readonly intoNew: boolean;
  readonly goesOn: boolean;
}

export type ChangeErrors = Readonly<
  Partial<Record<"effectiveOn" | "decisionNumber" | "decidedOn" | "target", string>> & {
    parts?: Readonly<Record<string, { readonly name?: string; readonly code?: string }>>;
  }
>;

export type ReadChange =
  | { readonly ok: true; readonly value: DatedUnitChange & Decision }
  | { readonly ok: false; readonly errors: ChangeErrors };

/** What the fields say of a unit, or what is wrong with which of them. */
export function readTypedChange(kind: FormKind, unitId: string, typed: TypedChange): ReadChange {
  const effectiveOn = parseDate(typed.effectiveOn);
  const decidedOn = parseDate(typed.decidedOn);
  const needsTarget = kind === "move" || (kind === "merge" && !typed.intoNew);
  const named = namedParts(kind, typed);
  const parts = Object.fromEntries(
    named.flatMap((part) => {
      const faults = {
        ...(part.name.trim() === "" && { name: messages.nameMissing }),
        ...(!/^[A-Za-z0-9-]{1,20}$/.test(part.code.trim()) && { code: messages.codeBad }),
      };
      return Object.keys(faults).length === 0 ? [] : [[part.id, faults]];
    }),
  );
  const errors: ChangeErrors = {
    ...(effectiveOn === undefined && { effectiveOn: messages.dateMissing }),
    ...(decidedOn === undefined && { decidedOn: messages.dateMissing }),
    ...(typed.decisionNumber.trim() === "" && { decisionNumber: messages.numberMissing }),
    ...(needsTarget && typed.target === null && { target: messages.unitMissing }),
    ...(Object.keys(parts).length > 0 && { parts }),
  };
  if (Object.keys(errors).length > 0 || effectiveOn === undefined || decidedOn === undefined)
    return { ok: false, errors };
  return {
    ok: true,
    value: {
      id: typed.id,
      effectiveOn,
      decidedOn,
      decisionNumber: typed.decisionNumber.trim(),
      change: changeOf(kind, unitId, typed),
    },
  };
}

/** The new names that this kind of change needs. */
export function namedParts(kind: FormKind, { parts, intoNew }: TypedChange): readonly TypedPart[] {
  switch (kind) {
    case "rename":
      return parts.slice(0, 1);
    case "move":
      return [];
    case "merge":
      return intoNew ? parts.slice(0, 1) : [];
    case "split":
      return parts;
  }
}

function changeOf(kind: FormKind, unitId: string, typed: TypedChange): UnitChange {
  const [first, ...rest] = namedParts(kind, typed).map(trimmed);
  const unitIds = [unitId, ...typed.others.map(({ id }) => id).filter((id) => id !== unitId)];
  const target = typed.target?.id ?? "";
  switch (kind) {
    case "rename": {
      if (first === undefined) throw new Error("A rename has one name.");
      const { code, name, type } = first;
      return { kind, unitId, code, name, type };
    }
    case "move":
      return { kind, unitIds, parentId: target };
    case "merge":
      return first === undefined
        ? { kind, unitIds: unitIds.filter((id) => id !== target), intoUnitId: target }
        : { kind: "merge-anew", unitIds, into: first };
    case "split":
      return {
        kind,
        unitId,
        into: first === undefined ? [] : [first, ...rest],
        goesOn: typed.goesOn,
      };
  }
}

function trimmed({ name, code, ...part }: TypedPart): NewUnit {
  return { ...part, name: name.trim(), code: code.trim() };
}
