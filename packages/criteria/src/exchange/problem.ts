import type { SchemaProblem } from "#schema-problem.ts";
import type { CellRefusal } from "#sheets/read-cell.ts";

/** Where in a file: the sheet by its name, the row and column as Excel counts them; null for all of them. */
export interface ExchangePlace {
  readonly sheet: string;
  readonly row: number | null;
  /** Letters: "C". */
  readonly column: string | null;
  /** What stands over the column. */
  readonly header: string | null;
}

/** An error stops the import. A notice tells what is not taken, or taken otherwise than it stands there. */
export type Severity = "error" | "notice";

type Facts =
  | { readonly code: "sheet-missing"; readonly sheet: string }
  | { readonly code: "sheet-unknown"; readonly sheet: string; readonly filled: number }
  | { readonly code: "header-missing"; readonly sheet: string }
  | { readonly code: "column-missing"; readonly header: string }
  | { readonly code: "column-unknown"; readonly header: string; readonly filled: number }
  | { readonly code: "column-doubled"; readonly header: string }
  | { readonly code: "cell-unreadable"; readonly value: string; readonly because: CellRefusal }
  | { readonly code: "cell-blank" }
  | {
      readonly code: "value-invalid";
      readonly value: string;
      readonly shape: SchemaProblem["code"];
    }
  | { readonly code: "cell-unused"; readonly value: string }
  | { readonly code: "cell-only-read"; readonly value: string }
  /** A title as it stands in columns that are only to be read, of an indicator whose own title says otherwise. */
  | {
      readonly code: "title-only-read";
      readonly value: string;
      readonly title: string;
      readonly cells: number;
    }
  | { readonly code: "row-unused" }
  | { readonly code: "parent-unknown"; readonly value: string }
  | { readonly code: "row-missing"; readonly indicatorCode: string }
  | { readonly code: "rows-missing"; readonly indicatorCode: string }
  | { readonly code: "row-doubled"; readonly firstRow: number }
  | { readonly code: "id-doubled"; readonly firstRow: number }
  /** Two things of the document have one id, and nothing says which of them it is. */
  | { readonly code: "id-repeated"; readonly id: string; readonly path: string }
  | { readonly code: "other-unreadable" }
  | { readonly code: "other-unused"; readonly path: string }
  | {
      readonly code: "codes-renumbered";
      readonly count: number;
      readonly first: { readonly from: string; readonly to: string };
    }
  | {
      readonly code: "document-invalid";
      readonly path: string;
      readonly shape: SchemaProblem["code"];
    }
  | { readonly code: "file-malformed" }
  | { readonly code: "format-unknown"; readonly found: number };

export type ExchangeProblem = Facts & {
  readonly severity: Severity;
  readonly place: ExchangePlace;
};

export type ExchangeFacts = Facts;
