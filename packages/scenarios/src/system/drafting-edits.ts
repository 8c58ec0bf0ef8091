import type { Edit } from "@thuocdo/criteria/edit";
import { criteriaSet } from "@thuocdo/criteria/testing";

/** The edits by which an empty draft becomes a small sound set: a percentage and a yes/no, 5 points each. */
export function draftingEdits(versionId: string): Edit[] {
  const document = criteriaSet("1.1 percent", "1.2 yes-no");
  const set = (path: string, value: unknown): Edit => ({
    kind: "set-field",
    nodeId: versionId,
    path: [path],
    value,
  });
  return [
    set("totalCapHundredths", document.totalCapHundredths),
    set("classification", document.classification),
    ...document.groups.map((node, index): Edit => ({
      kind: "add-group",
      parentId: versionId,
      index,
      node,
    })),
  ];
}
