import { Button, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { changeAccount, type Account } from "@thuocdo/contract/accounts";
import { call } from "@thuocdo/contract/call";
import { signInWaysQuery } from "@thuocdo/ui/sign-in-ways";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/accounts/messages.ts";
import { useAccountAct } from "#features/accounts/queries.ts";

/** What a person is called here and at the organisation's provider, and where reminders go. */
export function AccountDetails({ account }: { readonly account: Account }) {
  const [fullName, setFullName] = useState(account.fullName);
  const [email, setEmail] = useState(account.email ?? "");
  const [externalId, setExternalId] = useState(account.externalId ?? "");
  const provider = useQuery(signInWaysQuery()).data?.provider ?? null;
  const saving = useAccountAct(
    async (body: { fullName: string; email: string | null; externalId: string | null }) =>
      await call(changeAccount, { params: { personId: account.id }, body }),
  );
  const isWrong = email.trim() !== "" && !/^[^@\s]+@[^@\s]+$/.test(email.trim());
  const isSame =
    fullName.trim() === account.fullName &&
    email.trim() === (account.email ?? "") &&
    externalId.trim() === (account.externalId ?? "");
  return (
    <section>
      <Title order={3}>{messages.details}</Title>
      <TextInput
        label={messages.fullName}
        value={fullName}
        error={fullName.trim() === "" && messages.faults.fullName}
        onChange={(event) => setFullName(event.currentTarget.value)}
      />
      <TextInput
        label={messages.email}
        description={messages.emailHint}
        type="email"
        value={email}
        error={isWrong && messages.faults.email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      {(provider !== null || account.externalId !== null) && (
        <TextInput
          label={messages.externalId(provider)}
          description={account.hasPassword ? messages.externalIdHint : messages.externalIdOnlyHint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={externalId}
          onChange={(event) => setExternalId(event.currentTarget.value)}
        />
      )}
      {saving.error !== null && <Refused error={saving.error} />}
      <Button
        disabled={isSame || isWrong || fullName.trim() === ""}
        loading={saving.isPending}
        onClick={() =>
          saving.mutate({
            fullName: fullName.trim(),
            email: email.trim() === "" ? null : email.trim(),
            externalId: externalId.trim() === "" ? null : externalId.trim(),
          })
        }
      >
        {messages.save}
      </Button>
    </section>
  );
}
