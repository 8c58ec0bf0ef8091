import { useQuery } from "@tanstack/react-query";
import { Notice } from "@thuocdo/ui/notice";
import { useExplain } from "@thuocdo/criteria-form/use-explain";
import { applyFindings } from "@thuocdo/submissions/appraise";
import { completenessOf } from "@thuocdo/submissions/completeness";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { AppraisalAside } from "#features/appraisal/appraisal-aside.tsx";
import type { AppraisalFormProps } from "#features/appraisal/appraisal-form-props.ts";
import { AppraisalGroup } from "#features/appraisal/appraisal-group.tsx";
import { messages } from "#features/appraisal/messages.ts";
import { OvertakenNotice } from "#features/appraisal/overtaken-notice.tsx";
import { chooseShown, type Shown } from "#features/appraisal/choose-shown.ts";
import { useIndicatorKeys } from "#features/appraisal/use-indicator-keys.ts";
import { useRisk } from "#features/appraisal/use-risk.ts";
import { peersQuery } from "#features/appraisal/queries.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import { usePrevious } from "#features/appraisal/use-previous.ts";
import { useFindingsView } from "#features/appraisal/use-findings.ts";
import { withSupplement } from "#lib/submissions/asked-version.tsx";
import { previousAnswersQuery } from "#lib/submissions/queries.ts";
import classes from "#features/appraisal/appraisal.module.css";

export function AppraisalForm(props: AppraisalFormProps) {
  const { work, revision, asked, keeper } = props;
  const { core, supplement, document: version } = asked;
  const { context, id } = work.submission;
  const { answers, supplementScore } = revision;
  const selfScore = useMemo(
    () => withSupplement(revision.selfScore, supplementScore),
    [revision.selfScore, supplementScore],
  );
  const { findings, overtaken } = useFindingsView(keeper);
  const settled = useDeferredValue(findings);
  const appraisedAnswers = useMemo(() => applyFindings(answers, settled), [answers, settled]);
  const appraised = useMemo(
    () =>
      // The unit's reasons were asked when it sent.
      completenessOf(core, appraisedAnswers, context, {
        previous: undefined,
        open: undefined,
        supplement,
      }).shown,
    [core, appraisedAnswers, context, supplement],
  );
  const explain = useExplain(version, appraisedAnswers.byIndicator, context);
  const previous = usePrevious(work.submission, revision);
  // It stands beside; the appraisal does without it where it does not come.
  const before = useQuery(previousAnswersQuery(id)).data ?? null;
  const peers = useQuery(peersQuery(id)).data;
  const { submission } = work;
  const risk = useRisk({ submission, revision, version, before, peers });
  const [show, setShow] = useState<Shown>("all");
  const strange = useMemo(
    () => new Set(risk.flatMap((reason) => ("indicatorIds" in reason ? reason.indicatorIds : []))),
    [risk],
  );
  const facts = { version, answers, selfScore, findings, strange };
  const shown = chooseShown(show, facts);
  const sheet = useRef<HTMLDivElement>(null);
  useIndicatorKeys(sheet, {
    shown: listIndicators(version)
      .map((indicator) => indicator.id)
      .filter((each) => shown.has(each)),
    open: chooseShown("open", facts),
  });

  return (
    <div className={classes["form"]}>
      <AppraisalAside {...props} appraised={appraised} risk={risk} show={show} onShow={setShow} />
      <div className={classes["sheet"]} ref={sheet}>
        {work.second && <Notice title={messages.secondNotice} />}
        {overtaken && <OvertakenNotice submissionId={id} keeper={keeper} />}
        {shown.size === 0 && <p>{messages.nothingShown}</p>}
        {version.groups.map((group) => (
          <AppraisalGroup
            key={group.id}
            group={group}
            shown={shown}
            answers={answers}
            selfScore={selfScore}
            appraised={appraised}
            findings={findings}
            submissionId={id}
            explain={explain}
            previous={previous}
            before={before}
            peers={peers}
            risk={risk}
            onFinding={keeper.set}
          />
        ))}
      </div>
    </div>
  );
}
