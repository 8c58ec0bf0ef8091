import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** Phần việc: a group of criteria that one officer of the unit takes care of. Guidance and no lock: anybody of the unit answers all. */
export interface GroupShare {
  readonly groupId: string;
  readonly personId: string;
  /** The officer says that the group is ready; what is missing is told apart from this. */
  readonly done: boolean;
}

export type ShareRefusal =
  | { readonly code: "group-unknown"; readonly groupId: string }
  | { readonly code: "officer-not-of-unit"; readonly personId: string };

/**
 * Whether a group may be given to somebody.
 * @param officerIds who answers for the unit now
 */
export function shareGroup(
  { groupId, personId }: Pick<GroupShare, "groupId" | "personId">,
  {
    groupIds,
    officerIds,
  }: { readonly groupIds: readonly string[]; readonly officerIds: readonly string[] },
): Result<null, ShareRefusal> {
  if (!groupIds.includes(groupId)) return refuse({ code: "group-unknown", groupId });
  if (!officerIds.includes(personId)) return refuse({ code: "officer-not-of-unit", personId });
  return accept(null);
}

/** What one officer was given, and how far they are. */
export interface OfficerProgress {
  readonly personId: string;
  readonly groups: number;
  readonly groupsDone: number;
  /** Indicators of these groups. */
  readonly indicators: number;
  /** Of them, with something still missing or wrong. */
  readonly lacking: number;
}

/** By officer, in the order in which their first groups stand in the version. */
export function progressByOfficer(
  version: CriteriaSetVersion,
  shares: readonly GroupShare[],
  lackingIds: ReadonlySet<string>,
): readonly OfficerProgress[] {
  const byOfficer = new Map<string, OfficerProgress>();
  for (const group of version.groups) {
    const share = shares.find(({ groupId }) => groupId === group.id);
    if (share === undefined) continue;
    const { personId } = share;
    const ids = group.criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id));
    const before = byOfficer.get(personId);
    byOfficer.set(personId, {
      personId,
      groups: (before?.groups ?? 0) + 1,
      groupsDone: (before?.groupsDone ?? 0) + Number(share.done),
      indicators: (before?.indicators ?? 0) + ids.length,
      lacking: (before?.lacking ?? 0) + ids.filter((id) => lackingIds.has(id)).length,
    });
  }
  return [...byOfficer.values()];
}

/** Indicators of the groups given to one officer. */
export function indicatorsOf(
  version: CriteriaSetVersion,
  shares: readonly GroupShare[],
  personId: string,
): ReadonlySet<string> {
  const own = new Set(
    shares.filter((share) => share.personId === personId).map(({ groupId }) => groupId),
  );
  return new Set(
    version.groups
      .filter(({ id }) => own.has(id))
      .flatMap(({ criteria }) =>
        criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
      ),
  );
}

/** Groups whose officer has not said that they are ready, in the order of the version: told before sending, and no hindrance. */
export function unfinishedShares(
  version: CriteriaSetVersion,
  shares: readonly GroupShare[],
): readonly GroupShare[] {
  return version.groups.flatMap(
    ({ id }) => shares.find(({ groupId, done }) => groupId === id && !done) ?? [],
  );
}
