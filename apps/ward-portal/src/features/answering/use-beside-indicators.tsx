import type { PreviousAnswers } from "@thuocdo/contract/previous-answers";
import type { Submission } from "@thuocdo/contract/submissions";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { IndicatorActions } from "@thuocdo/criteria-form/form-props";
import { useCallback } from "react";
import { ChangedSince } from "#features/answering/changed-since.tsx";
import { ConflictNotices } from "#features/answering/conflict-notices.tsx";
import { CrossCheckBox } from "#features/answering/cross-checks/cross-check-box.tsx";
import { useCrossChecks } from "#features/answering/cross-checks/use-cross-checks.ts";
import type { Desk } from "#features/answering/desk.ts";
import { EvidenceBox } from "#features/answering/evidence-box.tsx";
import { messages } from "#features/answering/messages.ts";
import { Remark } from "#features/answering/remark.tsx";
import { TakePrevious } from "#features/answering/take-previous.tsx";
import { WarningBox } from "#features/answering/warning-box.tsx";
import { EvidenceLinks } from "#lib/evidence/evidence-links.tsx";
import type { AskedVersion } from "#lib/submissions/asked-version.tsx";
import { SupplementMark } from "#lib/submissions/supplement-mark.tsx";

export interface BesideIndicators {
  readonly submission: Submission;
  readonly asked: AskedVersion;
  readonly desk: Desk;
  readonly previous: PreviousAnswers | null;
  readonly open: ReadonlySet<string> | undefined;
  /** To another indicator. */
  readonly onGo: (indicatorId: string) => void;
}

const noValues = {};

/** What stands beside each indicator: remarks, conflicts, the period before, warnings, evidence. */
export function useBesideIndicators({
  submission: { id, state, appraisal, revision, context },
  asked,
  desk,
  previous,
  open,
  onGo,
}: BesideIndicators): Pick<IndicatorActions, "above" | "beside" | "below"> {
  const remarks = state === "returned" || state === "reopened" ? appraisal : null;

  const version = asked.document;
  const { byIndicator: checksBy, applies } = useCrossChecks(version, context);

  const above = useCallback(
    (indicator: Indicator) => {
      const isOpen = open?.has(indicator.id) ?? true;
      return (
        <>
          <SupplementMark asked={asked} indicatorId={indicator.id} />
          {remarks !== null && <Remark indicator={indicator} appraisal={remarks} />}
          {remarks !== null && revision !== null && isOpen && (
            <ChangedSince indicator={indicator} revision={revision} desk={desk} />
          )}
          <ConflictNotices desk={desk} indicator={indicator} />
          {previous !== null && isOpen && (
            <TakePrevious indicator={indicator} previous={previous} desk={desk} />
          )}
        </>
      );
    },
    [asked, remarks, revision, open, desk, previous],
  );
  const beside = useCallback(
    (indicator: Indicator) => {
      if (!(open?.has(indicator.id) ?? true)) return null;
      const checks = checksBy.get(indicator.id);
      const values = previous?.values;
      return (
        <>
          <WarningBox indicator={indicator} before={values?.[indicator.id]} desk={desk} />
          {checks !== undefined && (
            <CrossCheckBox
              indicator={indicator}
              version={version}
              checks={checks}
              applies={applies}
              previous={values ?? noValues}
              desk={desk}
              onGo={onGo}
            />
          )}
        </>
      );
    },
    [previous, open, desk, version, checksBy, applies, onGo],
  );
  const below = useCallback(
    (indicator: Indicator) =>
      (open?.has(indicator.id) ?? true) ? (
        <EvidenceBox desk={desk} submissionId={id} indicator={indicator} />
      ) : (
        <EvidenceLinks
          submissionId={id}
          evidence={revision?.answers.byIndicator[indicator.id]?.evidence ?? []}
          label={messages.evidenceAttached}
        />
      ),
    [desk, id, open, revision],
  );
  return { above, beside, below };
}
