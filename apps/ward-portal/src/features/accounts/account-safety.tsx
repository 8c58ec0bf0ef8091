import { Button, Group, Text, Textarea, Title } from "@mantine/core";
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
  const [reason, setReason] = useState("");
  const reset = useMutation({
    mutationFn: async () => await call(resetPassword, { params }),
    onSuccess: ({ password }) => {
      const { userName, fullName, roles } = account;
      onPassword({ userName, fullName, unitName: roles[0]?.unitName ?? "", password });
      void queryClient.invalidateQueries({ queryKey: accountKeys.all });
    },
  });
  const unlock = useAccountAct(async () => await call(unlockAccount, { params }));
  const withReason = useAccountAct(async (act: "lock" | "second-factor") => {
    const body = { reason: reason.trim() };
    return act === "lock"
      ? await call(lockAccount, { params, body })
      : await call(resetSecondFactor, { params, body });
  });
  const isLocked = account.locked !== null || account.lockedOutUntil !== null;
  const error = reset.error ?? unlock.error ?? withReason.error;

  function confirm() {
    if (asking === "password") reset.mutate(undefined, { onSettled: () => setAsking(undefined) });
    else if (asking !== undefined && reason.trim() !== "")
      withReason.mutate(asking, {
        onSettled: () => {
          setAsking(undefined);
          setReason("");
        },
      });
  }

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
        opened={asking !== undefined}
        title={titleOf(asking)}
        confirmLabel={titleOf(asking)}
        pending={reset.isPending || withReason.isPending}
        onConfirm={confirm}
        onCancel={() => setAsking(undefined)}
      >
        <Text size="sm">{hintOf(asking, account.fullName)}</Text>
        {asking !== "password" && (
          <Textarea
            label={messages.reason}
            withAsterisk
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </ConfirmDialog>
    </section>
  );
}

function titleOf(asking: "password" | "lock" | "second-factor" | undefined): string {
  if (asking === "password") return messages.resetPassword;
  return asking === "lock" ? messages.lock : messages.resetSecondFactor;
}

function hintOf(asking: "password" | "lock" | "second-factor" | undefined, name: string): string {
  if (asking === "password") return messages.confirmReset(name);
  return asking === "lock" ? messages.lockHint(name) : messages.resetSecondFactorHint(name);
}
