import type { Edit, EditOf, SingleEdit } from "#edits/edit.ts";
import type { EditRefusal } from "#edits/edit-refusal.ts";
import type { Edited } from "#edits/edited.ts";
import { accept, refuse, type Result } from "#result.ts";
import type { CriteriaSetVersion } from "#version.ts";

type Apply = (version: CriteriaSetVersion, edit: Edit) => Result<Edited, EditRefusal>;

/** Each edit on top of the one before; refused whole, with the first that does not apply. */
export function applySeveral(
  version: CriteriaSetVersion,
  { edits }: EditOf<"several">,
  apply: Apply,
): Result<Edited, EditRefusal> {
  let current = version;
  const inverses: SingleEdit[] = [];
  for (const [at, edit] of edits.entries()) {
    const applied = apply(current, edit);
    if (!applied.ok) return refuse({ code: "one-of-several", at, because: applied.refusal });
    current = applied.value.version;
    // A single edit is taken back by a single edit.
    inverses.push(applied.value.inverse as SingleEdit);
  }
  return accept({ version: current, inverse: { kind: "several", edits: inverses.toReversed() } });
}
