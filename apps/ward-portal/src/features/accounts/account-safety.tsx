import { Button, Group, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  lockAccount,
  resetPassword,
  resetSecondFactor,
  unlockAccount,
  type Account,
} from "@thuocdo/contract/accounts";
import { call } from "@thuocdo/contract/call";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { Dialog } from "@thuocdo/ui/dialog";
import { ReasonForm } from "@thuocdo/ui/reason-form";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/accounts/messages.ts";
import { accountKeys, useAccountAct } from "#features/accounts/queries.ts";
import type { Slip } from "#features/accounts/slips-csv.ts";

export interface AccountSafetyProps {
  readonly account: Account;
  readonly onPassword: (slip: Slip) => void;
}

/** A new password, a lock, a lost second factor: each is confirmed, and ends the person's sessions. */
export function AccountSafety({ account, onPassword }: AccountSafetyProps) {
  const params = { personId: account.id };
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState<"password" | "lock" | "second-factor">();
  const reset = useMutation({
    mutationFn: async () => await call(resetPassword, { params }),
    onSuccess: ({ password }) => {
      const { userName, fullName, roles } = account;
      onPassword({ userName, fullName, unitName: roles[0]?.unitName ?? "", password });
      void queryClient.invalidateQueries({ queryKey: accountKeys.all });
    },
  });
  const unlock = useAccountAct(async () => await call(unlockAccount, { params }));
  const withReason = useAccountAct(
    async ({ act, reason }: { act: "lock" | "second-factor"; reason: string }) => {
      const body = { reason };
      return act === "lock"
        ? await call(lockAccount, { params, body })
        : await call(resetSecondFactor, { params, body });
    },
  );
  const isLocked = account.locked !== null || account.lockedOutUntil !== null;
  const error = reset.error ?? unlock.error;

  return (
    <section>
      <Title order={3}>{messages.safety}</Title>
      {messages.states(account).map((state) => (
        <Text key={state} size="sm">
          {state}
        </Text>
      ))}
      <Group gap="xs">
        {(account.hasPassword || account.externalId === null) && (
          <Button variant="default" onClick={() => setAsking("password")}>
            {messages.resetPassword}
          </Button>
        )}
        {isLocked && (
          <Button
            variant="default"
            loading={unlock.isPending}
            onClick={() => unlock.mutate(undefined)}
          >
            {messages.unlock}
          </Button>
        )}
        {account.locked === null && (
          <Button variant="default" onClick={() => setAsking("lock")}>
            {messages.lock}
          </Button>
        )}
        {account.secondFactor && (
          <Button variant="default" onClick={() => setAsking("second-factor")}>
            {messages.resetSecondFactor}
          </Button>
        )}
      </Group>
      {error !== null && <Refused error={error} />}
      <ConfirmDialog
        opened={asking === "password"}
        title={messages.resetPassword}
        confirmLabel={messages.resetPassword}
        pending={reset.isPending}
        onConfirm={() => reset.mutate(undefined, { onSettled: () => setAsking(undefined) })}
        onCancel={() => setAsking(undefined)}
      >
        {messages.confirmReset(account.fullName)}
      </ConfirmDialog>
      {(asking === "lock" || asking === "second-factor") && (
        <Dialog
          opened
          title={withReasonMessages[asking].title}
          onClose={() => setAsking(undefined)}
        >
          <ReasonForm
            confirmLabel={withReasonMessages[asking].title}
            doing={withReason}
            onConfirm={(reason) =>
              withReason.mutate({ act: asking, reason }, { onSuccess: () => setAsking(undefined) })
            }
            onCancel={() => setAsking(undefined)}
          >
            <Text size="sm">{withReasonMessages[asking].hint(account.fullName)}</Text>
          </ReasonForm>
        </Dialog>
      )}
    </section>
  );
}

const withReasonMessages = {
  lock: { title: messages.lock, hint: messages.lockHint },
  "second-factor": { title: messages.resetSecondFactor, hint: messages.resetSecondFactorHint },
} as const;
