import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { AppraisingLevel, AssessmentRound } from "@thuocdo/contract/rounds";
import { Dialog } from "@thuocdo/ui/dialog";
import { ReasonForm } from "@thuocdo/ui/reason-form";
import { useState } from "react";
import { messages } from "#features/appraisal-organising/messages.ts";
import { endedStepsQuery, useEndStep } from "#features/appraisal-organising/queries.ts";

/** The steps that an appraisal of the round goes through, and those it went on without. */
export function AppraisingSteps({ round }: { readonly round: AssessmentRound }) {
  const ended = useQuery(endedStepsQuery(round.id)).data ?? [];
  const isUnderWay = round.state === "open" || round.state === "closed";
  const endable = round.mayOrganise && isUnderWay ? round.appraisingLevels.slice(0, -1) : [];
  return (
    <>
      <p>{messages.steps(round.appraisingLevels)}</p>
      <p>{messages.appealDays(round.appealDays)}</p>
      {ended.map(({ level, reason, endedAt, endedBy }) => (
        <p key={level}>
          <strong>{messages.ended(level, endedAt, endedBy.fullName)}</strong>
          <br />
          {reason}
        </p>
      ))}
      <Group gap="xs" data-screen-only>
        {endable.map((level) => (
          <EndStep key={level} roundId={round.id} level={level} />
        ))}
      </Group>
    </>
  );
}

function EndStep({
  roundId,
  level,
}: {
  readonly roundId: string;
  readonly level: AppraisingLevel;
}) {
  const [asking, setAsking] = useState(false);
  const end = useEndStep(roundId);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {messages.endStep(level)}
      </Button>
      <Dialog opened={asking} title={messages.endStep(level)} onClose={() => setAsking(false)}>
        <ReasonForm
          confirmLabel={messages.endStep(level)}
          doing={end}
          onConfirm={(reason) => end.mutate({ level, reason })}
          onCancel={() => setAsking(false)}
        >
          <Text size="sm">{messages.endStepHint(level)}</Text>
        </ReasonForm>
      </Dialog>
    </>
  );
}
