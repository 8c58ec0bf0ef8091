import { findNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useDeferredValue } from "react";
import type { DraftSnapshot } from "#features/draft/draft-store.ts";

/**
 * A draft for what stands beside the outline: the fields of the node that is shown in full as they are now, since they are
 * typed in; any other change a moment after the outline has painted it.
 */
export function useTrailing(snapshot: DraftSnapshot, nodeId: string): DraftSnapshot {
  const earlier = useDeferredValue(snapshot);
  const isSame = sameFields(
    fieldsOf(earlier.draft.shown, nodeId),
    fieldsOf(snapshot.draft.shown, nodeId),
  );
  return isSame ? earlier : snapshot;
}

/** Where a node stands, and what is below it, are not among its fields. */
const places = new Set(["code", "groups", "criteria", "indicators"]);

function fieldsOf(version: CriteriaSetVersion, nodeId: string): Readonly<Record<string, unknown>> {
  const node = (findNode(version, nodeId) ?? { node: version }).node;
  return Object.fromEntries(Object.entries(node).filter(([name]) => !places.has(name)));
}

/** Edits leave what they don't touch as the same object. */
function sameFields(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
