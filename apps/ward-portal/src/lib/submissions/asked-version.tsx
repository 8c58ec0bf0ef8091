import { useQuery } from "@tanstack/react-query";
import type { Submission } from "@thuocdo/contract/submissions";
import type { Score } from "@thuocdo/criteria/score";
import { shownScore } from "@thuocdo/criteria/supplement/shown-score";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { QueryState } from "@thuocdo/ui/query-state";
import { useMemo, type ReactNode } from "react";
import { versionQuery } from "#lib/submissions/queries.ts";

/** What a submission answers, both fixed when its round opened. */
export interface AskedVersion {
  /** The version that cities are compared on. */
  readonly core: CriteriaSetVersion;
  /** What the unit's city lays over it; null where there is none. */
  readonly supplement: CriteriaSetVersion | null;
  /** Everything asked, in one document: the supplement's, or else the core's. */
  readonly document: CriteriaSetVersion;
}

interface AskedVersionProps {
  readonly submission: Pick<Submission, "versionId" | "supplementVersionId">;
  readonly children: (asked: AskedVersion) => ReactNode;
}

/** Loads the version of a submission, and the supplement where there is one. */
export function WithAskedVersion({ submission, children }: AskedVersionProps) {
  const core = useQuery(versionQuery(submission.versionId));
  const { supplementVersionId } = submission;
  return (
    <QueryState query={core} pendingLines={12}>
      {(version) =>
        supplementVersionId === null ? (
          <Asked core={version} supplement={null}>
            {children}
          </Asked>
        ) : (
          <WithSupplement core={version} versionId={supplementVersionId}>
            {children}
          </WithSupplement>
        )
      }
    </QueryState>
  );
}

function WithSupplement({
  core,
  versionId,
  children,
}: Pick<AskedVersionProps, "children"> & {
  readonly core: CriteriaSetVersion;
  readonly versionId: string;
}) {
  const supplement = useQuery(versionQuery(versionId));
  return (
    <QueryState query={supplement} pendingLines={12}>
      {(document) => (
        <Asked core={core} supplement={document}>
          {children}
        </Asked>
      )}
    </QueryState>
  );
}

/** One object as long as the documents are the same. */
function Asked({
  core,
  supplement,
  children,
}: Omit<AskedVersion, "document"> & Pick<AskedVersionProps, "children">) {
  const asked = useMemo(
    () => ({ core, supplement, document: supplement ?? core }),
    [core, supplement],
  );
  return children(asked);
}

/** A stored score as forms show it, with what the supplement gives beside. */
export function withSupplement(
  core: Score,
  beside: NonNullable<Submission["revision"]>["supplementScore"],
): Score {
  return beside === null ? core : shownScore({ core, ...beside });
}
