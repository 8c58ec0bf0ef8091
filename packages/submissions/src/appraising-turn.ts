/** Whose turn it is to appraise a revision. */
export interface AppraisingTurn {
  readonly unitId: string;
  /** Approving is final; below the last step it passes the revision on to the next. */
  readonly isLast: boolean;
}

/**
 * Appraisal goes up the tree, step by step: the turn is that of the unit after the last one that has passed the revision
 * on. A step that the round went on without is not among `appraisingUnitIds` any more.
 * @param appraisingUnitIds the lowest level first
 * @param forwardedByUnitIds those that have passed this very revision on; a new revision begins at the lowest level
 */
export function appraisingTurn(
  appraisingUnitIds: readonly string[],
  forwardedByUnitIds: readonly string[],
): AppraisingTurn | undefined {
  const passed = appraisingUnitIds.findLastIndex((unitId) => forwardedByUnitIds.includes(unitId));
  const unitId = appraisingUnitIds[passed + 1];
  return unitId === undefined
    ? undefined
    : { unitId, isLast: passed + 2 === appraisingUnitIds.length };
}

/**
 * Who opens an approved submission again: the unit of the last step, which approved it, and those above it. No step
 * below undoes what was approved above it.
 * @param scopeUnitIds the unit that answers first, then the units above it
 */
export function reopeningUnitIds(
  scopeUnitIds: readonly string[],
  appraisingUnitIds: readonly string[],
): readonly string[] {
  const last = appraisingUnitIds.at(-1);
  return last === undefined ? [] : scopeUnitIds.slice(scopeUnitIds.indexOf(last));
}
