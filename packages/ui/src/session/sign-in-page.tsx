import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { messages } from "#messages.ts";
import { healthQuery } from "#session/queries.ts";
import { SignInForm } from "#session/sign-in-form.tsx";
import { Mark } from "#shell/mark.tsx";
import { SecrecyBanner } from "#shell/secrecy-banner.tsx";
import classes from "#session/sign-in-page.module.css";

export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
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
        <SignInForm onSignedIn={onSignedIn} />
      </main>
    </div>
  );
}
