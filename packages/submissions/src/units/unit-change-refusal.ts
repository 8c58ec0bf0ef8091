/** Why units are not changed so; each carries what a sentence needs. Days are `YYYY-MM-DD`. */
export type UnitChangeRefusal =
  | {
      readonly code: "unit-not-there";
      readonly unitId: string;
      readonly name: string | undefined;
      readonly on: string;
    }
  /** Something is known of it from a later day on. */
  | {
      readonly code: "unit-changed-later";
      readonly unitId: string;
      readonly name: string;
      readonly on: string;
    }
  | {
      readonly code: "unit-in-frozen-round";
      readonly unitId: string;
      readonly name: string;
      readonly roundTitle: string;
      readonly until: string;
    }
  | { readonly code: "unit-into-itself"; readonly name: string }
  | { readonly code: "unit-under-itself"; readonly name: string; readonly other: string }
  | { readonly code: "unit-level-differs"; readonly name: string; readonly other: string }
  | { readonly code: "unit-has-units-below"; readonly name: string; readonly count: number }
  | { readonly code: "unit-unchanged"; readonly name: string }
  | {
      readonly code: "unit-code-taken";
      readonly unitCode: string;
      readonly holder: string;
      readonly from: string;
    }
  /** Something rests on the change, so it can't be taken back. */
  | { readonly code: "unit-change-built-upon"; readonly on: readonly BuiltUpon[] };

/** What may rest on a change: rows of the units that it began or ended. */
export type BuiltUpon = "later-change" | "round" | "account" | "supplement" | "code";
