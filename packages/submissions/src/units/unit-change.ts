import type { UnitType } from "#units/unit-kinds.ts";

/** A unit that a change brings about, under an id of ours. */
export interface NewUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
}

/** What becomes of units by a decision. */
export type UnitChange =
  | {
      readonly kind: "rename";
      readonly unitId: string;
      readonly code: string;
      readonly name: string;
      readonly type: UnitType;
    }
  | { readonly kind: "move"; readonly unitIds: readonly string[]; readonly parentId: string }
  /** All of them end, and go into one that is there already. It takes up its own history; theirs stay theirs. */
  | { readonly kind: "merge"; readonly unitIds: readonly string[]; readonly intoUnitId: string }
  /** All of them end, and go into one that begins, where the first of them stands. */
  | { readonly kind: "merge-anew"; readonly unitIds: readonly string[]; readonly into: NewUnit }
  | {
      readonly kind: "split";
      readonly unitId: string;
      readonly into: readonly NewUnit[];
      /** Whether the unit goes on with what is left of it. */
      readonly goesOn: boolean;
    };

export type UnitChangeKind = UnitChange["kind"];

export interface DatedUnitChange {
  readonly change: UnitChange;
  /** First day of the new state, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
}

/** The units that were there before, each once, in the order of the change. */
export function unitsChanged(change: UnitChange): readonly string[] {
  switch (change.kind) {
    case "rename":
    case "split":
      return [change.unitId];
    case "move":
    case "merge-anew":
      return [...new Set(change.unitIds)];
    case "merge":
      return [...new Set([...change.unitIds, change.intoUnitId])];
  }
}

/** The units that end with it. */
export function unitsEnded(change: UnitChange): readonly string[] {
  switch (change.kind) {
    case "rename":
    case "move":
      return [];
    case "merge":
    case "merge-anew":
      return [...new Set(change.unitIds)];
    case "split":
      return change.goesOn ? [] : [change.unitId];
  }
}

/** The units that begin with it. */
export function unitsBegun(change: UnitChange): readonly NewUnit[] {
  switch (change.kind) {
    case "rename":
    case "move":
    case "merge":
      return [];
    case "merge-anew":
      return [change.into];
    case "split":
      return change.into;
  }
}
