import { Button, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { withdrawVersion } from "@thuocdo/contract/issued-versions";
import { Dialog } from "@thuocdo/ui/dialog";
import { ReasonForm } from "@thuocdo/ui/reason-form";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
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
  const withdraw = useMutation({
    mutationFn: async (reason: string) =>
      await call(withdrawVersion, { params: { versionId }, body: { reason } }),
    onSuccess: () => {
      kept.forget();
      props.onWithdrawn();
    },
  });
  return (
    <ReasonForm
      grave
      label={messages.withdrawReason}
      description={messages.withdrawReasonHint}
      missing={messages.withdrawReasonMissing}
      confirmLabel={messages.withdrawConfirm}
      kept={{ value: kept.value.reason, change: (reason) => kept.change({ reason }) }}
      doing={withdraw}
      onConfirm={(reason) => withdraw.mutate(reason)}
      onCancel={props.onCancel}
    >
      <Text size="sm">{messages.withdrawWhat}</Text>
      <VersionUse versionId={versionId} />
    </ReasonForm>
  );
}
