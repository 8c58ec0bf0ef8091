import type { Issuance } from "@thuocdo/criteria/issuance";
import type { VersionState } from "@thuocdo/criteria/version-lifecycle";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** A version with all that its papers say of it. */
export interface PaperVersion {
  readonly document: CriteriaSetVersion;
  readonly state: VersionState;
  /** Why it was superseded or withdrawn. */
  readonly stateReason: string | null;
  readonly simulated: boolean;
  /** The unit that drafts it and the one above it, empty where there is none. */
  readonly draftingBody: string;
  readonly superiorBody: string;
  /** Number of the last edit, and its instant (ISO 8601, UTC): what a printed draft is known by. */
  readonly sequence: number;
  readonly updatedAt: string;
  /** Null until issued. `sha256` is of the canonical JSON, hexadecimal. */
  readonly issuance: (Issuance & { readonly issuedAt: string; readonly sha256: string }) | null;
}
