import type { VersionState } from "#version-lifecycle.ts";

/** What is known of a version beside its document. Instants are ISO 8601, UTC. */
export interface ChainedVersion {
  readonly id: string;
  readonly state: VersionState;
  readonly createdAt: string;
  /** Null until issued. */
  readonly issuedAt: string | null;
}

export interface VersionLink<Version> {
  readonly version: Version;
  /** The version that took its place; undefined where none did. */
  readonly supersededBy: Version | undefined;
}

/**
 * The versions of one set in the order of their lives: the issued as they were issued, then those being drafted. A version
 * is superseded at the instant at which the next is issued, since at most one of a set is in force.
 */
export function versionChain<Version extends ChainedVersion>(
  versions: readonly Version[],
): readonly VersionLink<Version>[] {
  const ordered = versions.toSorted((one, other) => order(one, other));
  return ordered.map((version, index) => {
    const next = ordered[index + 1];
    const isFollowed = next !== undefined && next.issuedAt !== null;
    const supersededBy = version.state === "superseded" && isFollowed ? next : undefined;
    return { version, supersededBy };
  });
}

function order(one: ChainedVersion, other: ChainedVersion): number {
  if (one.issuedAt !== null && other.issuedAt !== null)
    return Date.parse(one.issuedAt) - Date.parse(other.issuedAt);
  if (one.issuedAt === null && other.issuedAt === null)
    return Date.parse(one.createdAt) - Date.parse(other.createdAt);
  return one.issuedAt === null ? 1 : -1;
}
