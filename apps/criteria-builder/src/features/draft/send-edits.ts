import { call } from "@thuocdo/contract/call";
import { isProblem, ProblemError } from "@thuocdo/contract/problem-error";
import { postEdits } from "@thuocdo/contract/versions";
import type { AuthoredEdit } from "@thuocdo/criteria/authored-edit";
import { noteFailure } from "@thuocdo/ui/note-failure";
import type { MadeEdit } from "#features/draft/draft.ts";

export type SendOutcome =
  /** In their order: edits of others, and those taken from here. */
  | { readonly kind: "stored"; readonly stored: readonly AuthoredEdit[] }
  | { readonly kind: "edit-refused"; readonly editId: string }
  /** Worth trying again. */
  | { readonly kind: "failed"; readonly error: unknown }
  /** Not worth trying again. */
  | { readonly kind: "stopped"; readonly error: unknown };

/** Sends a batch, and says what became of it. */
export async function sendEdits(
  versionId: string,
  baseSequence: number,
  edits: readonly MadeEdit[],
): Promise<SendOutcome> {
  try {
    const reply = await call(postEdits, {
      params: { versionId },
      body: {
        baseSequence,
        edits: edits.map(({ id, edit, base, takesBack }) => ({
          id,
          edit,
          base,
          ...(takesBack.length > 0 && { takesBack: [...takesBack] }),
        })),
      },
    });
    const stored = [...reply.missed, ...reply.applied].toSorted((a, b) => a.sequence - b.sequence);
    return { kind: "stored", stored };
  } catch (error) {
    noteFailure(error);
    if (isProblem(error, "edit-refused") || isProblem(error, "edit-id-reused")) {
      return { kind: "edit-refused", editId: error.problem.details.editId };
    }
    return { kind: isFinal(error) ? "stopped" : "failed", error };
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && [400, 403, 404, 409, 413].includes(error.status);
}
