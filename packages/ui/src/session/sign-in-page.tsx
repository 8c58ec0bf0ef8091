import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { messages } from "#messages.ts";
import { ProviderSignIn } from "#session/provider-sign-in.tsx";
import { healthQuery } from "#session/queries.ts";
import { SignInForm } from "#session/sign-in-form.tsx";
import { takeToldOutcome } from "#session/told-at-sign-in.ts";
import { Mark } from "#shell/mark.tsx";
import { SecrecyBanner } from "#shell/secrecy-banner.tsx";
import classes from "#session/sign-in-page.module.css";

export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [told] = useState(takeToldOutcome);
  const health = useQuery(healthQuery());
  return (
    <div className={classes["page"]}>
      <SecrecyBanner demonstration={health.data?.demonstration === true} />
      <main className={classes["card"]}>
        <Mark />
        <Title order={1} mt="md">
          {messages.signIn}
        </Title>
        <Text c="var(--td-quiet)" size="sm" mb="md">
          {messages.signInHint}
        </Text>
        <SignInForm told={told} onSignedIn={onSignedIn} />
        <ProviderSignIn />
      </main>
    </div>
  );
}
