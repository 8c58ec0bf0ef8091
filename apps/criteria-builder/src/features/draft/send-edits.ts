import { call } from "@thuocdo/contract/call";
import type { StoredEdit } from "@thuocdo/contract/edit";
import { isProblem, ProblemError } from "@thuocdo/contract/problem-error";
import { postEdits } from "@thuocdo/contract/versions";
import type { Edit } from "@thuocdo/criteria/edit";
import { noteFailure } from "@thuocdo/ui/note-failure";
import type { OwnEdit } from "#features/draft/draft.ts";

export type SendOutcome =
  | { readonly kind: "stored"; readonly sequence: number; readonly stored: readonly OwnEdit[] }
  | { readonly kind: "edit-refused"; readonly editId: string }
  /** Worth trying again. */
  | { readonly kind: "failed"; readonly error: unknown }
  /** Not worth trying again. */
  | { readonly kind: "stopped"; readonly error: unknown };

/** Sends a batch, and says what became of it. */
export async function sendEdits(
  versionId: string,
  baseSequence: number,
  edits: readonly OwnEdit[],
): Promise<SendOutcome> {
  try {
    const reply = await call(postEdits, {
      params: { versionId },
      body: { baseSequence, edits: [...edits] },
    });
    return {
      kind: "stored",
      sequence: reply.sequence,
      stored: readStored([...reply.missed, ...reply.applied]),
    };
  } catch (error) {
    noteFailure(error);
    if (isProblem(error, "edit-refused") || isProblem(error, "edit-id-reused")) {
      return { kind: "edit-refused", editId: error.problem.details.editId };
    }
    return { kind: isFinal(error) ? "stopped" : "failed", error };
  }
}

/** Stored edits in their order, as core takes them: the service has applied each of them. */
export function readStored(edits: readonly StoredEdit[]): readonly OwnEdit[] {
  return [...edits]
    .sort((one, other) => one.sequence - other.sequence)
    .map(({ id, edit }) => ({ id, edit: edit as unknown as Edit }));
}

function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && [400, 403, 404, 409].includes(error.status);
}
