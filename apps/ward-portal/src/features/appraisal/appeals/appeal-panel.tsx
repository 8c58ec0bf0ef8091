import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Appeal } from "@thuocdo/contract/appeals";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { useState } from "react";
import type { Appealed } from "#features/appraisal/appeals/appealed.ts";
import { AnswerForm } from "#features/appraisal/appeals/answer-form.tsx";
import { AppealForm } from "#features/appraisal/appeals/appeal-form.tsx";
import { messages } from "#features/appraisal/appeals/messages.ts";
import { appealsQuery } from "#features/appraisal/appeals/queries.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import classes from "#features/appraisal/appeals/appeals.module.css";

/** What was asked of an approval and answered, both side by side; and the way to ask or answer. */
export function AppealPanel({ submission, version }: Appealed) {
  const appeals = useQuery(appealsQuery(submission.id));
  const [asking, setAsking] = useState(false);
  return (
    <QueryState query={appeals}>
      {({ items, until, approvalId, mayAppeal, mayAnswer }) => {
        const unanswered = items.find(({ answer }) => answer === null);
        if (items.length === 0 && !mayAppeal) return null;
        return (
          <section className={classes["panel"]} aria-label={messages.title}>
            {items.map((appeal) => (
              <AppealShown key={appeal.id} appeal={appeal} version={version} />
            ))}
            {mayAppeal && until !== null && approvalId !== null && !asking && (
              <Notice
                tone="quiet"
                title={messages.until(until)}
                action={
                  <Button variant="default" onClick={() => setAsking(true)}>
                    {messages.begin}
                  </Button>
                }
              />
            )}
            {mayAppeal && approvalId !== null && asking && (
              <AppealForm
                submission={submission}
                version={version}
                approvalId={approvalId}
                onClose={() => setAsking(false)}
              />
            )}
            {mayAnswer && unanswered !== undefined && (
              <AnswerForm submission={submission} version={version} appeal={unanswered} />
            )}
          </section>
        );
      }}
    </QueryState>
  );
}

function AppealShown({
  appeal,
  version,
}: {
  readonly appeal: Appeal;
  readonly version: CriteriaSetVersion;
}) {
  const { reasons, madeAt, madeBy, answer } = appeal;
  return (
    <div className={classes["appeal"]}>
      <strong>{messages.made(madeAt, madeBy.fullName)}</strong>{" "}
      <span>
        {answer === null
          ? messages.waiting
          : messages.answered(answer.answeringUnitName, answer.answeredAt)}
      </span>
      <ul>
        {listIndicators(version)
          .filter(({ id }) => reasons[id] !== undefined)
          .map(({ id, code, title }) => {
            const outcome = answer?.outcomes[id];
            return (
              <li key={id}>
                {messages.indicator(code, title)}
                <p>{messages.asks(reasons[id] ?? "")}</p>
                {outcome !== undefined && (
                  <p>{messages.answers(messages.outcome[outcome.outcome], outcome.reason)}</p>
                )}
              </li>
            );
          })}
      </ul>
    </div>
  );
}
