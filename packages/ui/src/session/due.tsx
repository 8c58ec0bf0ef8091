import { Group, Text, UnstyledButton } from "@mantine/core";
import { ChangePasswordForm } from "#session/change-password-form.tsx";
import { messages } from "#messages.ts";
import { SecondFactorSetUp } from "#session/second-factor-set-up.tsx";
import { signOut } from "#session/sign-in.ts";

export interface DueProps {
  readonly due: "password" | "second-factor";
  readonly userName: string;
  readonly onDone: () => void;
}

/** What comes before anything else: one's own password in place of the one given, or the second factor that a role asks for. */
export function Due({ due, userName, onDone }: DueProps) {
  return (
    <>
      <Text size="sm">{messages.dueHint[due]}</Text>
      {due === "password" ? (
        <ChangePasswordForm userName={userName} onChanged={onDone} />
      ) : (
        <SecondFactorSetUp userName={userName} onDone={onDone} />
      )}
      <Group justify="flex-start">
        <UnstyledButton
          fz="sm"
          td="underline"
          onClick={() => void signOut().then(() => location.reload())}
        >
          {messages.signOut}
        </UnstyledButton>
      </Group>
    </>
  );
}
