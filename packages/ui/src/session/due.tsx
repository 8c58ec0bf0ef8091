import { Group, Text, UnstyledButton } from "@mantine/core";
import { ChangePasswordForm } from "#session/change-password-form.tsx";
import type { Me } from "@thuocdo/contract/me";
import { messages } from "#messages.ts";
import { SecondFactorSetUp } from "#session/second-factor-set-up.tsx";
import { leavePage, signOut } from "#session/sign-in.ts";

export interface DueProps {
  readonly due: "password" | "second-factor";
  readonly userName: string;
  readonly signedInBy: Me["signedInBy"];
  readonly onDone: () => void;
}

/** What comes before anything else: one's own password in place of the one given, or the second factor that a role asks for. */
export function Due({ due, userName, signedInBy, onDone }: DueProps) {
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
          onClick={() => void signOut().then(() => leavePage(signedInBy))}
        >
          {messages.signOut}
        </UnstyledButton>
      </Group>
    </>
  );
}
