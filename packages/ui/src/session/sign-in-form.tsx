import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { messages } from "#messages.ts";
import { signIn, type SignInRefusal } from "#session/sign-in.ts";

const sentences = {
  "credentials-missing": messages.credentialsMissing,
  "credentials-wrong": messages.credentialsWrong,
  "too-many-attempts": messages.tooManyAttempts,
  unreachable: messages.offlinePage,
  unexpected: messages.unexpected,
} satisfies Record<SignInRefusal, string>;

export interface SignInFormProps {
  /** Filled in already when the person signs in again. */
  readonly userName?: string;
  readonly onSignedIn: () => void;
}

export function SignInForm({ userName = "", onSignedIn }: SignInFormProps) {
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const [pending, setPending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current
      ?.querySelector<HTMLInputElement>(userName === "" ? "[name=userName]" : "[name=password]")
      ?.focus();
  }, [userName]);

  async function submit(entered: FormData) {
    setPending(true);
    const refused = await signIn({
      userName: textOf(entered, "userName"),
      password: textOf(entered, "password"),
    });
    setPending(false);
    setRefusal(refused);
    if (refused === undefined) onSignedIn();
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
        <div role="alert">
          {refusal !== undefined && (
            <Text size="sm" c="red.7">
              {sentences[refusal]}
            </Text>
          )}
        </div>
        <Button type="submit" size="sm" loading={pending}>
          {messages.signIn}
        </Button>
      </Stack>
    </form>
  );
}

function textOf(entered: FormData, field: string): string {
  const value = entered.get(field);
  return typeof value === "string" ? value : "";
}
