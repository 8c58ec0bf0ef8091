import type { AuthoredEdit } from "#edits/authored-edit.ts";
import type { Edit } from "#edits/edit.ts";
import type { Sample } from "#sample.ts";
import { walkNodes, type NodeKind } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** How a node, or a sample, is called: by kind and code, and by title where the code says nothing. */
export interface NodeName {
  readonly kind: NodeKind | "sample";
  /** Empty for the version, and for a node that is no longer there: codes are places. */
  readonly code: string;
  readonly title: string;
}

export type FindName = (nodeId: string) => NodeName | undefined;

/** Names by the document, and for nodes that are not in it by the edits that added or removed them. */
export function nodeNames(
  version: CriteriaSetVersion,
  log: readonly Pick<AuthoredEdit, "edit" | "inverse">[] = [],
): FindName {
  // Read when first asked for: many who hold these names never are.
  let names: ReadonlyMap<string, NodeName> | undefined;
  return (nodeId) => (names ??= readNames(version, log)).get(nodeId);
}

function readNames(
  version: CriteriaSetVersion,
  log: readonly Pick<AuthoredEdit, "edit" | "inverse">[],
): ReadonlyMap<string, NodeName> {
  const names = new Map<string, NodeName>();
  for (const { edit, inverse } of log) {
    for (const name of [...namesIn(edit), ...namesIn(inverse)]) names.set(name.id, name);
  }
  for (const { kind, node } of walkNodes(version)) {
    const code = kind === "version" ? "" : node.code;
    names.set(node.id, { kind, code, title: node.title });
  }
  for (const [id, sample] of Object.entries(version.samples ?? {})) {
    names.set(id, sampleName(id, sample));
  }
  return names;
}

function namesIn(edit: Edit): readonly (NodeName & { readonly id: string })[] {
  switch (edit.kind) {
    case "add-group":
      return [
        nameOf("group", edit.node),
        ...edit.node.criteria.flatMap((criterion) => [
          nameOf("criterion", criterion),
          ...criterion.indicators.map((indicator) => nameOf("indicator", indicator)),
        ]),
      ];
    case "add-criterion":
      return [
        nameOf("criterion", edit.node),
        ...edit.node.indicators.map((indicator) => nameOf("indicator", indicator)),
      ];
    case "add-indicator":
      return [nameOf("indicator", edit.node)];
    case "several":
      return edit.edits.flatMap(namesIn);
    case "set-sample":
      return edit.sample === null ? [] : [sampleName(edit.sampleId, edit.sample)];
    case "set-sample-part":
    case "set-field":
    case "set-parts":
    case "move-node":
    case "remove-node":
    case "set-carry-over":
      return [];
  }
}

function sampleName(id: string, { name }: Sample) {
  return { id, kind: "sample" as const, code: "", title: name };
}

function nameOf(kind: NodeKind, { id, title }: { readonly id: string; readonly title: string }) {
  return { id, kind, code: "", title };
}
