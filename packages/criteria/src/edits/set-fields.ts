import { editableFieldSchema } from "#edits/node-schema.ts";
import type { EditOf } from "#edits/edit.ts";
import type { EditRefusal } from "#edits/edit-refusal.ts";
import { replaceNode } from "#edits/replace-node.ts";
import { setAt } from "#edits/set-at.ts";
import { usedIds } from "#edits/used-ids.ts";
import type { Edited } from "#edits/edited.ts";
import { toNfc } from "#nfc.ts";
import { renumber } from "#numbering.ts";
import { accept, refuse, type Result } from "#result.ts";
import { schemaProblems } from "#schema-problem.ts";
import { findNode, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

export function setField(
  version: CriteriaSetVersion,
  edit: EditOf<"set-field">,
): Result<Edited, EditRefusal> {
  const { nodeId, path } = edit;
  const placed = findNode(version, nodeId);
  if (placed === undefined) return refuse({ code: "node-not-found", nodeId });
  const [field] = path;
  const schema = typeof field === "string" ? editableFieldSchema(placed.kind, field) : undefined;
  if (schema === undefined) return refuse({ code: "field-not-editable", nodeId, path });
  const set = setAt(placed.node, path, toNfc(edit.value));
  if (set === undefined) return refuse({ code: "path-not-found", nodeId, path });
  const changed = changeFields(version, placed, set.whole, [String(field)]);
  if (!changed.ok) return changed;
  return accept({ version: changed.value, inverse: { ...edit, value: set.before } });
}

export function setParts(
  version: CriteriaSetVersion,
  edit: EditOf<"set-parts">,
): Result<Edited, EditRefusal> {
  const { nodeId, parts } = edit;
  const placed = findNode(version, nodeId);
  if (placed === undefined) return refuse({ code: "node-not-found", nodeId });
  const names = (["inputs", "measure", "rule", "terms"] as const).filter((name) => name in parts);
  if (placed.kind !== "indicator") {
    return refuse({ code: "field-not-editable", nodeId, path: names.slice(0, 1) });
  }
  const before = Object.fromEntries(names.map((name) => [name, placed.node[name]]));
  const changed = changeFields(version, placed, { ...placed.node, ...Object(toNfc(parts)) }, names);
  if (!changed.ok) return changed;
  return accept({ version: changed.value, inverse: { ...edit, parts: before } });
}

/** Takes the changed node when each of its changed fields fits its schema and brings no id that is in use. */
function changeFields(
  version: CriteriaSetVersion,
  placed: PlacedNode,
  changed: unknown,
  fields: readonly string[],
): Result<CriteriaSetVersion, EditRefusal> {
  const nodeId = placed.node.id;
  const values = new Map(Object.entries(Object(changed)));
  const problems = fields.flatMap((field) => {
    const schema = editableFieldSchema(placed.kind, field);
    return schema === undefined
      ? []
      : schemaProblems(schema, values.get(field)).map((problem) => ({
          ...problem,
          path: [field, ...problem.path],
        }));
  });
  if (problems.length > 0) return refuse({ code: "value-invalid", nodeId, problems });
  // The node was valid and each field that changed was checked against that field's own schema.
  const next = replaceNode(version, { ...placed, node: changed } as PlacedNode);
  const doubled = fields.includes("terms") ? usedIds(next).doubled[0] : undefined;
  if (doubled !== undefined && !usedIds(version).doubled.includes(doubled)) {
    return refuse({ code: "id-in-use", id: doubled });
  }
  return accept(fields.includes("numbering") ? renumber(next) : next);
}
