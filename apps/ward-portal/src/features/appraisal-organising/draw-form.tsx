import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { SamplePlan } from "@thuocdo/submissions/draw-sample";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/appraisal-organising/messages.ts";
import { useDrawSample } from "#features/appraisal-organising/queries.ts";
import { readPlan, wholeIn, type TypedPlan } from "#features/appraisal-organising/read-plan.ts";
import classes from "#features/appraisal-organising/appraisal-organising.module.css";

const blank: TypedPlan = { kind: "count", within: "city", each: "3", percent: "10", least: "1" };

/** The draw of revisions that another person appraises a second time: so many, or a share, of each city or district. */
export function DrawForm({ roundId }: { readonly roundId: string }) {
  const [typed, setTyped] = useState(blank);
  const [id, setId] = useState(newId);
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const draw = useDrawSample(roundId);
  const plan = readPlan(typed);
  const change = (part: Partial<TypedPlan>) => setTyped({ ...typed, ...part });
  const number = (key: "each" | "percent" | "least", most: 100 | 1000) => (
    <TextInput
      label={messages.draws[key]}
      inputMode="numeric"
      value={typed[key]}
      maxLength={4}
      error={asked && wholeIn(typed[key], most) === undefined && messages.wholeUnreadable(most)}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <form
      noValidate
      data-screen-only
      className={classes["draw"]}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        setConfirming(plan !== undefined);
      }}
    >
      <p>{messages.secondsHint}</p>
      <div>
        <NativeSelect
          label={messages.drawBy}
          value={typed.kind}
          data={[
            { value: "count", label: messages.byCount },
            { value: "share", label: messages.byShare },
          ]}
          onChange={(event) =>
            change({ kind: event.currentTarget.value === "share" ? "share" : "count" })
          }
        />
        {typed.kind === "count" ? (
          number("each", 1000)
        ) : (
          <>
            {number("percent", 100)}
            {number("least", 1000)}
          </>
        )}
        <NativeSelect
          label={messages.drawWithin}
          value={typed.within}
          data={[
            { value: "city", label: messages.within.city },
            { value: "district", label: messages.within.district },
          ]}
          onChange={(event) =>
            change({ within: event.currentTarget.value === "district" ? "district" : "city" })
          }
        />
        <Button type="submit" variant="default" loading={draw.isPending}>
          {messages.draw}
        </Button>
      </div>
      <output>{draw.data && messages.drawn(draw.data.drawn, draw.data.candidates)}</output>
      {draw.error !== null && <Refused error={draw.error} />}
      {plan !== undefined && (
        <Confirming
          plan={plan}
          opened={confirming}
          onCancel={() => setConfirming(false)}
          onConfirm={() => {
            setConfirming(false);
            // The same id as long as the line has not answered: one draw is one draw.
            draw.mutate({ id, plan }, { onSuccess: () => setId(newId()) });
          }}
        />
      )}
    </form>
  );
}

function Confirming({
  plan,
  ...dialog
}: {
  readonly plan: SamplePlan;
  readonly opened: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}) {
  return (
    <ConfirmDialog grave title={messages.draw} confirmLabel={messages.draw} {...dialog}>
      {messages.drawConfirm(plan)}
    </ConfirmDialog>
  );
}
