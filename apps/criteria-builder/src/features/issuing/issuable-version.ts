import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** What is issued, as it stands on the screen of the signer. */
export interface IssuableVersion {
  readonly id: string;
  readonly label: string;
  /** Number of the last edit that is stored. */
  readonly sequence: number;
  readonly document: CriteriaSetVersion;
  /** What the version in force is called, which it takes the place of; null where none is, undefined while it is not known. */
  readonly supersedes: string | null | undefined;
  /** The consultation that issuing ends, and how many agencies have not answered it. */
  readonly openConsultation: { readonly silent: number } | undefined;
}
