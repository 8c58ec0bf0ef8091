import type Type from "typebox";
import { Criterion } from "#criterion.ts";
import { Indicator } from "#indicator.ts";
import type { NodeKind } from "#tree.ts";
import { CriteriaSetVersion, CriterionGroup } from "#version.ts";

export const nodeSchemas = {
  version: CriteriaSetVersion,
  group: CriterionGroup,
  criterion: Criterion,
  indicator: Indicator,
} as const satisfies Record<NodeKind, Type.TObject>;

const notEditable: Readonly<Record<NodeKind, readonly string[]>> = {
  version: ["formatVersion", "id", "criteriaSetId", "groups", "samples", "carryOver"],
  group: ["id", "code", "criteria"],
  criterion: ["id", "code", "indicators"],
  indicator: ["id", "code"],
};

/** The schema of a node's own field that edits may set; undefined for identity, code, children and unknown names. */
export function editableFieldSchema(kind: NodeKind, field: string): Type.TSchema | undefined {
  if (notEditable[kind].includes(field)) return undefined;
  const fields: Readonly<Record<string, Type.TSchema>> = nodeSchemas[kind].properties;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
