import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** What is issued, as it stands on the screen of the signer. */
export interface IssuableVersion {
  readonly id: string;
  readonly label: string;
  /** Number of the last edit that is stored. */
  readonly sequence: number;
  readonly document: CriteriaSetVersion;
  /** Of a city's supplement: how many indicators it adds and minimums it raises. */
  readonly own?: { readonly added: number; readonly raised: number } | undefined;
  /** The version in force, which it takes the place of, and whether it was begun from that one; null where none is, undefined while it is not known. */
  readonly supersedes: { readonly label: string; readonly isFollowed: boolean } | null | undefined;
  /** The consultation that issuing ends, and how many agencies have not answered it. */
  readonly openConsultation: { readonly silent: number } | undefined;
  /** What it does to answers given to the version before, in a sentence; undefined while it is counted, or where there is none. */
  readonly impact: string | undefined;
}
