import { diffVersions } from "#diff/diff-versions.ts";
import type { VersionDiff } from "#diff/version-diff.ts";
import type { Criterion } from "#criterion.ts";
import { diffToEdits } from "#edits/diff-to-edits.ts";
import type { EditOf } from "#edits/edit.ts";
import { renumber } from "#numbering.ts";
import { walkNodes } from "#tree.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

/** What becomes of nodes, samples and statements of the draft that the file does not have. */
export type MissingNodes = "remove" | "keep";

/** What an import would do to a draft: one edit, and the difference it makes; undefined where it makes none. */
export interface ImportPlan {
  readonly edit: EditOf<"several">;
  readonly diff: VersionDiff;
}

/**
 * The dry run of an import. The draft stays the version that it is: identity, set and format are its own; so are its
 * label, and what it states of the indicators of the version before, unless the file is of this very version.
 */
export function planImport(
  draft: CriteriaSetVersion,
  file: CriteriaSetVersion,
  missing: MissingNodes,
): ImportPlan | undefined {
  const { formatVersion, id, criteriaSetId } = draft;
  const { label, carryOver } = file.id === id ? file : draft;
  const { carryOver: _, ...text } = file;
  const statements = carryOver === undefined ? {} : { carryOver };
  const own = { ...text, ...statements, formatVersion, id, criteriaSetId, label };
  const target = renumber(missing === "keep" ? withMissing(draft, own) : own);
  const edit = diffToEdits(draft, target);
  return edit === undefined ? undefined : { edit, diff: diffVersions(draft, target) };
}

/** How many nodes of the draft the file has, too, by id. */
export function countShared(draft: CriteriaSetVersion, file: CriteriaSetVersion): number {
  const own = idsOf(draft);
  return [...walkNodes(file)].filter(({ kind, node }) => kind !== "version" && own.has(node.id))
    .length;
}

/** The file's document with what only the draft has, each where it stood: below its parent, behind the one before it. */
function withMissing(draft: CriteriaSetVersion, file: CriteriaSetVersion): CriteriaSetVersion {
  const known = idsOf(file);
  const isMissing = ({ id }: { readonly id: string }) => !known.has(id);
  const criteriaOf = new Map(draft.groups.map((group) => [group.id, group.criteria]));
  const indicatorsOf = new Map(
    draft.groups.flatMap(({ criteria }) =>
      criteria.map((one) => [one.id, one.indicators] as const),
    ),
  );
  const criterion = (one: Criterion): Criterion => ({
    ...one,
    indicators: insertMissing(one.indicators, indicatorsOf.get(one.id) ?? [], isMissing),
  });
  const bareCriterion = (one: Criterion): Criterion => ({
    ...one,
    indicators: one.indicators.filter(isMissing),
  });
  const group = (one: CriterionGroup): CriterionGroup => {
    const old = (criteriaOf.get(one.id) ?? []).map((each) =>
      isMissing(each) ? bareCriterion(each) : each,
    );
    return { ...one, criteria: insertMissing(one.criteria.map(criterion), old, isMissing) };
  };
  const bareGroup = (one: CriterionGroup): CriterionGroup => ({
    ...one,
    criteria: one.criteria.filter(isMissing).map(bareCriterion),
  });
  const oldGroups = draft.groups.map((each) => (isMissing(each) ? bareGroup(each) : each));
  const samples = { ...draft.samples, ...file.samples };
  const carryOver = { ...draft.carryOver, ...file.carryOver };
  return {
    ...file,
    groups: insertMissing(file.groups.map(group), oldGroups, isMissing),
    ...(Object.keys(samples).length > 0 && { samples }),
    ...(Object.keys(carryOver).length > 0 && { carryOver }),
  };
}

function insertMissing<Item extends { readonly id: string }>(
  items: readonly Item[],
  old: readonly Item[],
  isMissing: (item: Item) => boolean,
): Item[] {
  const result = [...items];
  for (const [at, item] of old.entries()) {
    if (!isMissing(item)) continue;
    const previous = old.slice(0, at).findLast((one) => result.some(({ id }) => id === one.id));
    result.splice(result.findIndex(({ id }) => id === previous?.id) + 1, 0, item);
  }
  return result;
}

function idsOf(version: CriteriaSetVersion): ReadonlySet<string> {
  return new Set([...walkNodes(version)].map(({ node }) => node.id));
}
