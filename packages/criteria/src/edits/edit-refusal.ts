import type { FieldPath, SchemaProblem } from "#schema-problem.ts";
import type { SupplementBreach } from "#supplement/supplement-breach.ts";
import type { NodeKind } from "#tree.ts";

/** Why an edit does not apply to the document as it now is. */
export type EditRefusal =
  | { readonly code: "edit-malformed"; readonly problems: readonly SchemaProblem[] }
  | { readonly code: "node-not-found"; readonly nodeId: string }
  | { readonly code: "field-not-editable"; readonly nodeId: string; readonly path: FieldPath }
  | { readonly code: "path-not-found"; readonly nodeId: string; readonly path: FieldPath }
  | {
      readonly code: "value-invalid";
      readonly nodeId: string;
      /** Paths from the node. */
      readonly problems: readonly SchemaProblem[];
    }
  | {
      readonly code: "wrong-parent";
      readonly parentId: string;
      readonly parentKind: NodeKind;
      readonly childKind: NodeKind;
    }
  | { readonly code: "index-out-of-range"; readonly index: number; readonly most: number }
  | { readonly code: "id-in-use"; readonly id: string }
  | { readonly code: "version-not-movable"; readonly nodeId: string }
  | { readonly code: "sample-not-found"; readonly sampleId: string }
  /** The draft is a city's supplement, and this is not for a supplement to do. */
  | { readonly code: "breaks-supplement-rule"; readonly breach: SupplementBreach }
  /** The edit at this position of several does not apply; none of them was. */
  | { readonly code: "one-of-several"; readonly at: number; readonly because: EditRefusal };
