import type { VersionSummary } from "@thuocdo/contract/criteria-sets";

/** The version that was issued last before an instant, whatever became of it since; undefined where none was. */
export function issuedBefore<Issued extends Pick<VersionSummary, "issuance">>(
  versions: readonly Issued[],
  at: string,
): Issued | undefined {
  return versions
    .filter(({ issuance }) => issuance !== null && issuance.issuedAt < at)
    .toSorted((one, other) =>
      (one.issuance?.issuedAt ?? "") < (other.issuance?.issuedAt ?? "") ? 1 : -1,
    )[0];
}
