import { useQuery } from "@tanstack/react-query";
import type { GroupShares } from "@thuocdo/contract/group-shares";
import { indicatorsOf } from "@thuocdo/submissions/group-shares";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useSession } from "@thuocdo/ui/session";
import { useMemo, useState } from "react";
import { groupSharesQuery } from "#features/answering/shares/queries.ts";

const none: GroupShares["items"] = [];

export interface OwnPart {
  /** Who takes care of which group. */
  readonly shares: GroupShares["items"];
  /** Indicators of the groups given to this person, where these alone are to be shown. */
  readonly shown: ReadonlySet<string> | undefined;
  readonly onlyOwn: boolean;
  readonly setOnlyOwn: (onlyOwn: boolean) => void;
}

/** The part of the form that was given to the person at it. Nothing was given: there is nothing to keep to. */
export function useOwnPart(submissionId: string, version: CriteriaSetVersion): OwnPart {
  const { person } = useSession();
  const shares = useQuery(groupSharesQuery(submissionId)).data?.items ?? none;
  const [onlyOwn, setOnlyOwn] = useState(false);
  const own = useMemo(() => indicatorsOf(version, shares, person.id), [version, shares, person.id]);
  return { shares, shown: onlyOwn && own.size > 0 ? own : undefined, onlyOwn, setOnlyOwn };
}
