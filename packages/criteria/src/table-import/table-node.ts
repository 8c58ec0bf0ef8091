import type { NodeKind } from "#tree.ts";

export type TableNodeKind = Exclude<NodeKind, "version">;

/** One node that the table becomes, with the rows it comes from. */
export interface TableNode {
  readonly kind: TableNodeKind;
  readonly row: number;
  readonly label: string;
  readonly title: string;
  readonly meaning: string;
  /** As typed in the table; null where nothing is. */
  readonly hundredths: number | null;
  readonly evidence: readonly string[];
  readonly children: readonly TableNode[];
}

/** What was done with a row that a person would want to know. An error stops the import. */
export type TableNote = { readonly row: number } & (
  | { readonly severity: "error"; readonly code: "no-parent"; readonly kind: TableNodeKind }
  | { readonly severity: "error"; readonly code: "too-long"; readonly most: number }
  | {
      readonly severity: "notice";
      readonly code: "too-deep";
      readonly depth: number;
      readonly into: string;
    }
  | { readonly severity: "notice"; readonly code: "joined" }
  | { readonly severity: "notice"; readonly code: "sum-row" }
  | { readonly severity: "notice"; readonly code: "not-taken"; readonly text: string }
  | { readonly severity: "notice"; readonly code: "points-unread"; readonly text: string }
  | { readonly severity: "notice"; readonly code: "title-cut" }
  | {
      readonly severity: "notice";
      readonly code: "kept-as-text";
      readonly what: "scoring" | "evidence";
    }
  | { readonly severity: "notice"; readonly code: "indicator-added" }
);
