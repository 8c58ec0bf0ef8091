import { Button, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { withdrawVersion } from "@thuocdo/contract/issued-versions";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import classes from "#features/issuing/issuing.module.css";
import { messages } from "#features/issuing/messages.ts";
import { useKept } from "@thuocdo/ui/use-kept";
import { VersionUse } from "#features/issuing/version-use.tsx";

export interface WithdrawButtonProps {
  readonly version: { readonly id: string; readonly label: string };
  readonly onWithdrawn: () => void;
}

/** Thu hồi: first what it means for the rounds under way, then the reason. */
export function WithdrawButton({ version, onWithdrawn }: WithdrawButtonProps) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {messages.withdraw}
      </Button>
      {opened && (
        <Dialog
          opened
          wide
          title={messages.withdrawTitle(version.label)}
          onClose={() => setOpened(false)}
        >
          <WithdrawForm
            versionId={version.id}
            onWithdrawn={onWithdrawn}
            onCancel={() => setOpened(false)}
          />
        </Dialog>
      )}
    </>
  );
}

function WithdrawForm(props: {
  readonly versionId: string;
  readonly onWithdrawn: () => void;
  readonly onCancel: () => void;
}) {
  const { versionId } = props;
  const { person } = useSession();
  const kept = useKept({ personId: person.id, name: `withdraw.${versionId}` }, { reason: "" });
  const { reason } = kept.value;
  const [asked, setAsked] = useState(false);
  const isMissing = reason.trim() === "";
  const withdraw = useMutation({
    mutationFn: () => call(withdrawVersion, { params: { versionId }, body: { reason } }),
    onSuccess: () => {
      kept.forget();
      props.onWithdrawn();
    },
  });
  return (
    <form
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isMissing) withdraw.mutate();
      }}
    >
      <Text size="sm">{messages.withdrawWhat}</Text>
      <VersionUse versionId={versionId} />
      <Textarea
        label={messages.withdrawReason}
        description={messages.withdrawReasonHint}
        value={reason}
        maxLength={4000}
        autosize
        minRows={2}
        error={asked && isMissing && messages.withdrawReasonMissing}
        onChange={(event) => kept.change({ reason: event.currentTarget.value })}
      />
      {withdraw.error !== null && <Refused error={withdraw.error} />}
      <div className={classes["acts"]}>
        <Button variant="default" onClick={props.onCancel} disabled={withdraw.isPending}>
          {messages.cancel}
        </Button>
        <Button type="submit" color="red" loading={withdraw.isPending}>
          {messages.withdrawConfirm}
        </Button>
      </div>
    </form>
  );
}
