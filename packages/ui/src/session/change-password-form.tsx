import { Button, Group, PasswordInput, Text } from "@mantine/core";
import { useState } from "react";
import { messages } from "#messages.ts";
import {
  changePassword,
  passwordFaults,
  type PasswordRefusal,
  type TypedPasswords,
} from "#session/change-password.ts";

const fields = [
  { name: "current", label: messages.currentPassword, autoComplete: "current-password" },
  { name: "next", label: messages.newPassword, autoComplete: "new-password" },
  { name: "again", label: messages.repeatPassword, autoComplete: "new-password" },
] as const;

/** One's own password, changed; sessions of the account elsewhere end with it. */
export function ChangePasswordForm({
  userName,
  onClose,
}: {
  readonly userName: string;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState<TypedPasswords>({ current: "", next: "", again: "" });
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<PasswordRefusal | "changed">();
  const faults = passwordFaults(typed);

  async function change() {
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
    setPending(true);
    const refusal = await changePassword(typed);
    setPending(false);
    setOutcome(refusal ?? "changed");
  }

  if (outcome === "changed") {
    return (
      <>
        <Text role="status">{messages.passwordChanged}</Text>
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {messages.close}
          </Button>
        </Group>
      </>
    );
  }
  return (
    <form
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <Text size="sm">{messages.passwordHint}</Text>
      {/* So that the browser keeps the new password under the right name. */}
      <input type="text" hidden readOnly autoComplete="username" value={userName} />
      {fields.map(({ name, label, autoComplete }) => {
        const fault = faults[name];
        return (
          <PasswordInput
            key={name}
            label={label}
            autoComplete={autoComplete}
            data-autofocus={name === "current" || undefined}
            visibilityToggleButtonProps={{ "aria-label": messages.showPassword }}
            value={typed[name]}
            error={asked && fault !== undefined && messages.passwordFault[fault]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((before) => ({ ...before, [name]: value }));
              setOutcome(undefined);
            }}
          />
        );
      })}
      <div role="alert">
        {outcome !== undefined && (
          <Text size="sm" c="red.7">
            {messages.passwordRefusal[outcome]}
          </Text>
        )}
      </div>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={pending}>
          {messages.cancel}
        </Button>
        <Button type="submit" loading={pending}>
          {messages.changePassword}
        </Button>
      </Group>
    </form>
  );
}
