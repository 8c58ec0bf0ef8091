import type { Edit } from "@thuocdo/criteria/edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/**
 * The edits by which an empty draft becomes a small sound set: the share of an area, in square metres to one place, and
 * a yes/no, 5 points each.
 */
export function draftingEdits(versionId: string): Edit[] {
  const document = measuredInSquareMetres(criteriaSet("1.1 percent", "1.2 yes-no"));
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

function measuredInSquareMetres(document: CriteriaSetVersion): CriteriaSetVersion {
  const measured = structuredClone(document);
  const [percent] = measured.groups[0]?.criteria[0]?.indicators ?? [];
  if (percent === undefined) throw new Error("The set has a first indicator.");
  percent.inputs = ["part", "whole"].map((key) => ({
    kind: "decimal",
    key,
    label: key === "part" ? "Diện tích đạt" : "Tổng diện tích",
    source: "",
    unit: "m²",
    places: 1,
    min: "0",
    max: null,
  }));
  return measured;
}
