import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { AssessmentRound } from "@thuocdo/contract/rounds";
import type {
  SecondAppraisal,
  SecondAppraisals as Seconds,
} from "@thuocdo/contract/second-appraisals";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/appraisal-organising/messages.ts";
import { secondAppraisalsQuery, useDrawSample } from "#features/appraisal-organising/queries.ts";
import classes from "#features/appraisal-organising/appraisal-organising.module.css";

/** Second appraisals by drawn sample, how far both agree, and the draw. */
export function SecondAppraisals({
  round,
  onDifferences,
}: {
  readonly round: AssessmentRound;
  readonly onDifferences: (secondAppraisalId: string) => void;
}) {
  const seconds = useQuery(secondAppraisalsQuery(round.id)).data;
  const isUnderWay = round.state === "open" || round.state === "closed";
  const mayDraw = round.mayOrganise && isUnderWay;
  if (seconds === undefined || (seconds.items.length === 0 && !mayDraw)) return null;
  return (
    <>
      <h3>{messages.seconds}</h3>
      {mayDraw && <Draw roundId={round.id} />}
      <Agreement agreement={seconds.agreement} />
      {seconds.items.length > 0 && (
        <DataTable
          hideCaption
          caption={messages.secondsCaption}
          columns={columns(onDifferences)}
          rows={seconds.items}
          rowKey={({ id }) => id}
        />
      )}
    </>
  );
}

function Draw({ roundId }: { readonly roundId: string }) {
  const [typed, setTyped] = useState("3");
  const [id, setId] = useState(newId);
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const draw = useDrawSample(roundId);
  const perCity = /^[1-9]\d{0,2}$|^1000$/.test(typed.trim()) ? Number(typed) : undefined;
  return (
    <form
      data-screen-only
      className={classes["draw"]}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        setConfirming(perCity !== undefined);
      }}
    >
      <p>{messages.secondsHint}</p>
      <div>
        <TextInput
          label={messages.perCity}
          inputMode="numeric"
          value={typed}
          maxLength={4}
          error={asked && perCity === undefined && messages.perCityUnreadable}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={draw.isPending}>
          {messages.draw}
        </Button>
      </div>
      <output>{draw.data && messages.drawn(draw.data.drawn, draw.data.candidates)}</output>
      {draw.error !== null && <Refused error={draw.error} />}
      {perCity !== undefined && (
        <ConfirmDialog
          opened={confirming}
          title={messages.draw}
          confirmLabel={messages.draw}
          grave
          onCancel={() => setConfirming(false)}
          onConfirm={() => {
            setConfirming(false);
            // The same id as long as the line has not answered: one draw is one draw.
            draw.mutate({ id, perCity }, { onSuccess: () => setId(newId()) });
          }}
        >
          {messages.drawConfirm(perCity)}
        </ConfirmDialog>
      )}
    </form>
  );
}

function Agreement({ agreement }: Pick<Seconds, "agreement">) {
  const { pairs, verdicts, equalVerdicts, meanDifferenceHundredths, kappa } = agreement;
  if (meanDifferenceHundredths === null) return null;
  return (
    <p>
      {messages.agreement(pairs, equalVerdicts, verdicts, meanDifferenceHundredths)}{" "}
      {kappa === null ? messages.noKappa : messages.kappa(kappa, pairs)}
    </p>
  );
}

const columns = (
  onDifferences: (secondAppraisalId: string) => void,
): readonly Column<SecondAppraisal>[] => [
  {
    key: "unit",
    header: messages.unit,
    sortValue: ({ unitName }) => unitName,
    cell: ({ unitName, cityName }) => (cityName === null ? unitName : `${unitName}, ${cityName}`),
  },
  {
    key: "person",
    header: messages.person,
    sortValue: ({ personName }) => personName,
    cell: ({ personName }) => personName,
  },
  {
    key: "first",
    header: messages.first,
    figures: true,
    cell: ({ found }) => found && messages.points(found.firstHundredths),
  },
  {
    key: "second",
    header: messages.second,
    figures: true,
    cell: ({ found, done }) =>
      found === null
        ? done
          ? messages.waiting
          : messages.notDone
        : messages.points(found.secondHundredths),
  },
  {
    key: "differing",
    header: messages.differing,
    sortValue: ({ found }) => found?.differing,
    cell: ({ id, found }) =>
      found && (
        <button type="button" className={classes["link"]} onClick={() => onDifferences(id)}>
          {messages.differences(found.differing, found.settled)}
        </button>
      ),
  },
];
