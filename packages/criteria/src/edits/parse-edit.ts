import { Edit } from "#edits/edit.ts";
import type { EditRefusal } from "#edits/edit-refusal.ts";
import { toNfc } from "#nfc.ts";
import { accept, refuse, type Result } from "#result.ts";
import { schemaProblems } from "#schema-problem.ts";
import Value from "typebox/value";

/** An edit from outside, its texts in NFC. */
export function parseEdit(
  value: unknown,
): Result<Edit, Extract<EditRefusal, { code: "edit-malformed" }>> {
  const edit = toNfc(value);
  if (Value.Check(Edit, edit)) return accept(edit);
  return refuse({ code: "edit-malformed", problems: schemaProblems(Edit, edit) });
}
