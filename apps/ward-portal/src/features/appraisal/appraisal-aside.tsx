import { Button, NativeSelect } from "@mantine/core";
import type { Score } from "@thuocdo/criteria/score";
import { countReason, type RiskReason } from "@thuocdo/submissions/appraisal-risk";
import { useState } from "react";
import { approveLabel } from "#features/appraisal/approve-words.ts";
import type { AppraisalFormProps } from "#features/appraisal/appraisal-form-props.ts";
import { ApproveDialog } from "#features/appraisal/approve-dialog.tsx";
import type { Shown } from "#features/appraisal/choose-shown.ts";
import { messages } from "#features/appraisal/messages.ts";
import { riskSentence } from "#features/appraisal/risk-messages.ts";
import { ReturnDialog } from "#features/appraisal/return-dialog.tsx";
import { useFindingsView } from "#features/appraisal/use-findings.ts";
import { SaveLine } from "#lib/saving/save-line.tsx";
import classes from "#features/appraisal/appraisal.module.css";

export interface AppraisalAsideProps extends AppraisalFormProps {
  readonly appraised: Score;
  readonly risk: readonly RiskReason[];
  readonly show: Shown;
  readonly onShow: (show: Shown) => void;
}

/** Both totals side by side, what has been found so far, and the decision. */
export function AppraisalAside(props: AppraisalAsideProps) {
  const { revision, keeper, appraised, risk, show, onShow } = props;
  const { findings, saving } = useFindingsView(keeper);
  const [deciding, setDeciding] = useState<"return" | "approve">();
  const all = Object.values(findings);
  const sentBack = all.filter((finding) => finding.sentBack === true).length;
  const undecided = Object.entries(revision.answers.byIndicator).filter(
    ([id, { notApplicable }]) =>
      notApplicable?.decision === "claimed" && findings[id]?.notApplicable === undefined,
  ).length;

  return (
    <aside className={classes["aside"]}>
      <SaveLine saving={saving} onSend={() => void keeper.send()} />
      <div className={classes["totals"]}>
        <Total label={messages.self} score={revision.selfScore} />
        <Total label={messages.appraised} score={appraised} />
      </div>
      <div className={classes["counts"]}>
        <span>{messages.changed(all.length)}</span>
        <span>{messages.sentBackCount(sentBack)}</span>
        {undecided > 0 && <strong>{messages.undecided(undecided)}</strong>}
      </div>
      {risk.length > 0 && (
        <div className={classes["counts"]}>
          <span className={classes["quiet"]}>{messages.why}</span>
          <ul className={classes["reasons"]}>
            {risk.map((reason) => (
              <li key={reason.code}>{riskSentence(countReason(reason))}</li>
            ))}
          </ul>
        </div>
      )}
      <NativeSelect
        label={messages.show}
        description={show === "open" ? messages.showOpenHint : undefined}
        value={show}
        data-screen-only
        data={[
          { value: "all", label: messages.showAll },
          { value: "open", label: messages.showOpen },
          { value: "found", label: messages.showFound },
        ]}
        onChange={(event) => onShow(event.currentTarget.value as Shown)} // the values are those above
      />
      <div className={classes["decide"]} data-screen-only>
        {!props.work.second && (
          <Button variant="default" onClick={() => setDeciding("return")}>
            {messages.return}
          </Button>
        )}
        <Button onClick={() => setDeciding("approve")}>{approveLabel(props.work)}</Button>
      </div>
      <details data-screen-only className={classes["keys"]}>
        <summary className={classes["summary"]}>{messages.keys}</summary>
        <dl>
          {messages.keyList.map(({ keys, does }) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
      <ReturnDialog
        {...props}
        opened={deciding === "return"}
        onClose={() => setDeciding(undefined)}
      />
      <ApproveDialog
        {...props}
        opened={deciding === "approve"}
        onClose={() => setDeciding(undefined)}
      />
    </aside>
  );
}

function Total({ label, score }: { readonly label: string; readonly score: Score }) {
  return (
    <div>
      <span className={classes["quiet"]}>{label}</span>
      <strong>{messages.points(score.totalHundredths)}</strong>
      <span className={classes["quiet"]}>
        {messages.criteriaMet(score.criteriaMet, score.criteriaApplicable)}
      </span>
    </div>
  );
}
