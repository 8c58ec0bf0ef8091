import type { IndicatorActions } from "@thuocdo/criteria-form/form-props";
import type { DraftKeeper } from "#lib/drafts/draft-keeper.ts";

/** What the form reports, as changes to the draft. */
export function editsOf(
  draft: DraftKeeper,
): Pick<IndicatorActions, "onChange" | "onNotApplicable" | "onNote"> {
  return {
    onChange: (indicatorId, changes) =>
      draft.edit(
        changes.map(({ fieldKey, value }) => ({
          part: "value",
          indicatorId,
          fieldKey,
          value: value ?? null,
        })),
        changes.map(({ fieldKey, typed }) => ({ indicatorId, fieldKey, text: typed })),
      ),
    onNotApplicable: (indicatorId, reason) =>
      draft.edit([{ part: "not-applicable", indicatorId, value: reason ?? null }]),
    onNote: (indicatorId, note) => draft.edit([{ part: "note", indicatorId, value: note ?? null }]),
  };
}
