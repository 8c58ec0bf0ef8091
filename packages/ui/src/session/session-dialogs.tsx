import { Text } from "@mantine/core";
import type { Me } from "@thuocdo/contract/me";
import type { ReactNode } from "react";
import { Dialog } from "#dialog/dialog.tsx";
import { messages } from "#messages.ts";
import { ProviderSignInAgain } from "#session/provider-sign-in.tsx";
import { SignInForm } from "#session/sign-in-form.tsx";

/** What is due comes up over the page. */
export function DueDialog({
  due,
  children,
}: {
  readonly due: NonNullable<Me["due"]>;
  readonly children: ReactNode;
}) {
  return (
    <Dialog opened title={messages.due[due]}>
      {children}
    </Dialog>
  );
}

/** The session has ended: over the page, which keeps what was typed. */
export function SignInAgain({
  me,
  onSignedIn,
}: {
  readonly me: Me;
  readonly onSignedIn: () => void;
}) {
  return (
    <Dialog opened title={messages.signInAgain}>
      <Text size="sm">{messages.signInAgainHint}</Text>
      <SignInForm userName={me.person.userName} onSignedIn={onSignedIn} />
      <ProviderSignInAgain onBack={onSignedIn} />
    </Dialog>
  );
}
