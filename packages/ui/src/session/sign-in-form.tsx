import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { useEffect, useRef, useState } from "react";
import { messages } from "#messages.ts";
import {
  sendCode,
  signIn,
  type Credentials,
  type SignInOutcome,
  type SignInRefusal,
} from "#session/sign-in.ts";

const sentences = {
  "credentials-missing": messages.credentialsMissing,
  "credentials-wrong": messages.credentialsWrong,
  "code-missing": messages.codeMissing,
  "code-wrong": messages.codeWrong,
  "code-expired": messages.codeExpired,
  "account-locked": messages.accountLocked,
  "too-many-attempts": messages.tooManyAttempts,
  unreachable: messages.offlinePage,
  "provider-unreachable": messages.providerUnreachable,
  "provider-refused": messages.providerRefused,
  "provider-invalid": messages.providerInvalid,
  "provider-expired": messages.providerExpired,
  "provider-not-linked": messages.providerNotLinked,
  "provider-second-factor": messages.providerSecondFactor,
  unexpected: messages.unexpected,
} satisfies Record<SignInRefusal, string>;

export interface SignInFormProps {
  /** Filled in already when the person signs in again. */
  readonly userName?: string;
  /** What came of another way, when the page opens. */
  readonly told?: SignInOutcome | undefined;
  readonly onSignedIn: () => void;
}

/** User name and password, then the code where the account has a second factor. */
export function SignInForm({ userName = "", told, onSignedIn }: SignInFormProps) {
  const [outcome, setOutcome] = useState(told);
  const [pending, setPending] = useState(false);
  const [codeAsked, setCodeAsked] = useState(told?.kind === "second-factor");
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const field = codeAsked ? "code" : userName === "" ? "userName" : "password";
    form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
  }, [userName, codeAsked]);

  async function submit(entered: FormData) {
    setPending(true);
    const came = codeAsked
      ? await sendCode(textOf(entered, "code"))
      : await signIn(credentialsOf(entered));
    setPending(false);
    setOutcome(came);
    if (came.kind === "second-factor") setCodeAsked(true);
    if (came.kind === "signed-in") onSignedIn();
    // The first step has lapsed: it begins again with the password.
    if (came.kind === "refused" && came.refusal === "code-expired") setCodeAsked(false);
  }

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <Stack gap="md">
        {codeAsked ? (
          <TextInput
            key="code"
            label={messages.code}
            description={messages.codeHint}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
          />
        ) : (
          <>
            <TextInput
              label={messages.userName}
              name="userName"
              defaultValue={userName}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
            <PasswordInput
              label={messages.password}
              name="password"
              autoComplete="current-password"
              data-autofocus={userName !== "" || undefined}
              visibilityToggleButtonProps={{ "aria-label": messages.showPassword }}
            />
          </>
        )}
        <div role="alert">
          {outcome !== undefined && explain(outcome) !== undefined && (
            <Text size="sm" c="red.7">
              {explain(outcome)}
            </Text>
          )}
        </div>
        <Button type="submit" size="sm" loading={pending}>
          {codeAsked ? messages.confirmCode : messages.signIn}
        </Button>
        {codeAsked && (
          <Button
            variant="subtle"
            onClick={() => {
              setCodeAsked(false);
              setOutcome(undefined);
            }}
          >
            {messages.otherAccount}
          </Button>
        )}
      </Stack>
    </form>
  );
}

function explain(outcome: SignInOutcome): string | undefined {
  if (outcome.kind === "locked-out") return messages.lockedOut(formatInstant(outcome.until));
  return outcome.kind === "refused" ? sentences[outcome.refusal] : undefined;
}

function credentialsOf(entered: FormData): Credentials {
  return { userName: textOf(entered, "userName"), password: textOf(entered, "password") };
}

function textOf(entered: FormData, field: string): string {
  const value = entered.get(field);
  return typeof value === "string" ? value : "";
}
