import { Button, TextInput, Title } from "@mantine/core";
import { changeAccount, type Account } from "@thuocdo/contract/accounts";
import { call } from "@thuocdo/contract/call";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/accounts/messages.ts";
import { useAccountAct } from "#features/accounts/queries.ts";

/** What a person is called and where reminders go. */
export function AccountDetails({ account }: { readonly account: Account }) {
  const [fullName, setFullName] = useState(account.fullName);
  const [email, setEmail] = useState(account.email ?? "");
  const saving = useAccountAct(
    async (body: { fullName: string; email: string | null; externalId: string | null }) =>
      await call(changeAccount, { params: { personId: account.id }, body }),
  );
  const isWrong = email.trim() !== "" && !/^[^@\s]+@[^@\s]+$/.test(email.trim());
  const isSame = fullName.trim() === account.fullName && email.trim() === (account.email ?? "");
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
      {saving.error !== null && <Refused error={saving.error} />}
      <Button
        disabled={isSame || isWrong || fullName.trim() === ""}
        loading={saving.isPending}
        onClick={() =>
          saving.mutate({
            fullName: fullName.trim(),
            email: email.trim() === "" ? null : email.trim(),
            externalId: account.externalId,
          })
        }
      >
        {messages.save}
      </Button>
    </section>
  );
}
