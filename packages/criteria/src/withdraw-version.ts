import { accept, refuse, type Result } from "#result.ts";
import { nextVersionState, type VersionActRefusal, type VersionState } from "#version-lifecycle.ts";

export type WithdrawRefusal = VersionActRefusal | { readonly code: "withdrawal-reason-missing" };

/**
 * Thu hồi: takes the version in force out of use, with the reason, in NFC. It stays readable and frozen, and so does what was
 * assessed against it; no round is opened against it any more.
 */
export function withdrawVersion(
  state: VersionState,
  reason: string,
): Result<{ readonly state: VersionState; readonly reason: string }, WithdrawRefusal> {
  const next = nextVersionState(state, "withdraw");
  if (!next.ok) return next;
  const said = reason.normalize("NFC").trim();
  if (said === "") return refuse({ code: "withdrawal-reason-missing" });
  return accept({ state: next.value, reason: said });
}
