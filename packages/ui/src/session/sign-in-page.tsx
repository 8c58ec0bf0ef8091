import { Text, Title } from "@mantine/core";
import { messages } from "#messages.ts";
import { SignInForm } from "#session/sign-in-form.tsx";
import { Mark } from "#shell/mark.tsx";
import { SecrecyBanner } from "#shell/secrecy-banner.tsx";
import classes from "#session/sign-in-page.module.css";

export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  return (
    <div className={classes["page"]}>
      <SecrecyBanner demonstration={false} />
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
