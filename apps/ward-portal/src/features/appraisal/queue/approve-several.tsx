import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { approveSeveral, type QueueRow } from "@thuocdo/contract/appraisal";
import { call } from "@thuocdo/contract/call";
import type { TypedProblem } from "@thuocdo/contract/problem";
import { Dialog } from "@thuocdo/ui/dialog";
import { explainProblem } from "@thuocdo/ui/explain-problem";
import { Notice } from "@thuocdo/ui/notice";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { appraisalKeys } from "#features/appraisal/queries.ts";
import { messages } from "#features/appraisal/queue/messages.ts";
import { placeOf } from "#features/appraisal/queue/shown-rows.ts";
import { riskSentence } from "#features/appraisal/risk-messages.ts";
import classes from "#features/appraisal/queue/queue.module.css";

/** As many as the service takes at once. */
const most = 100;

interface Told {
  readonly approved: number;
  readonly passedOn: number;
  /** Sentences by unit. */
  readonly refused: readonly { readonly unitName: string; readonly why: string }[];
}

export interface ApproveSeveralProps {
  /** Those picked. */
  readonly rows: readonly QueueRow[];
  readonly onDone: () => void;
}

/** Approves what nobody has found anything of: the list first, then each with its own answer. */
export function ApproveSeveral({ rows, onDone }: ApproveSeveralProps) {
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<Told>();
  const queryClient = useQueryClient();
  const approve = useMutation({
    mutationFn: async () =>
      await call(approveSeveral, {
        body: {
          items: rows.map(({ submissionId, revisionId }) => ({ submissionId, revisionId })),
        },
      }),
    onSuccess: ({ items }) => {
      const names = new Map(rows.map(({ submissionId, unitName }) => [submissionId, unitName]));
      setTold({
        approved: items.filter(({ state }) => state === "approved").length,
        passedOn: items.filter(({ state }) => state === "submitted").length,
        refused: items.flatMap(({ submissionId, refusal }) =>
          refusal === null
            ? []
            : [{ unitName: names.get(submissionId) ?? "", why: sentenceOf(refusal) }],
        ),
      });
      setAsking(false);
      onDone();
    },
    onSettled: async () => await queryClient.invalidateQueries({ queryKey: appraisalKeys.queue }),
  });
  return (
    <>
      {told !== undefined && rows.length === 0 && <WhatBecame told={told} />}
      {rows.length > 0 && (
        <div className={classes["picked"]} data-screen-only>
          <Button disabled={rows.length > most} onClick={() => setAsking(true)}>
            {messages.approvePicked(rows.length)}
          </Button>
          {rows.length > most && <span role="status">{messages.tooMany(most)}</span>}
        </div>
      )}
      <Dialog
        opened={asking}
        title={messages.approveTitle(rows.length)}
        onClose={() => setAsking(false)}
      >
        <Text size="sm">{messages.approveHint}</Text>
        <ul className={classes["list"]}>
          {rows.map((row) => (
            <li key={row.submissionId}>
              {messages.approveLine(row.unitName, placeOf(row), row.selfScoreHundredths)}
              {row.risk.reasons.map((reason) => (
                <span key={reason.code} className={classes["quiet"]}>
                  {riskSentence(reason)}
                </span>
              ))}
            </li>
          ))}
        </ul>
        {approve.error !== null && <Refused error={approve.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setAsking(false)}>
            {messages.cancel}
          </Button>
          <Button loading={approve.isPending} onClick={() => approve.mutate()}>
            {messages.approve}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}

/** A refusal comes with the details of its code. */
function sentenceOf(refusal: object): string {
  return explainProblem(refusal as TypedProblem); // on the wire the pairing is not typed
}

function WhatBecame({ told: { approved, passedOn, refused } }: { readonly told: Told }) {
  const done = [
    ...(approved > 0 || passedOn === 0 ? [messages.done(approved)] : []),
    ...(passedOn > 0 ? [messages.passedOn(passedOn)] : []),
  ].join(" ");
  return (
    <div role="status">
      <Notice tone={refused.length > 0 ? "warning" : "good"} title={done}>
        {refused.length > 0 && (
          <>
            {messages.refused(refused.length)}
            <ul className={classes["list"]}>
              {refused.map(({ unitName, why }) => (
                <li key={unitName}>{messages.refusedLine(unitName, why)}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
