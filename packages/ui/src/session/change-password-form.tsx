import { Button, Group, PasswordInput, Text } from "@mantine/core";
import { useState } from "react";
import { explainFailure } from "#failures/explain-failure.ts";
import { messages } from "#messages.ts";
import { changePassword, passwordFaults, type TypedPasswords } from "#session/change-password.ts";

const fields = [
  { name: "current", label: messages.currentPassword, autoComplete: "current-password" },
  { name: "next", label: messages.newPassword, autoComplete: "new-password" },
  { name: "again", label: messages.repeatPassword, autoComplete: "new-password" },
] as const;

export interface ChangePasswordFormProps {
  readonly userName: string;
  readonly onChanged: () => void;
  /** Left out where the password must be changed. */
  readonly onCancel?: () => void;
}

/** One's own password, changed; sessions of the account elsewhere end with it. */
export function ChangePasswordForm({ userName, onChanged, onCancel }: ChangePasswordFormProps) {
  const [typed, setTyped] = useState<TypedPasswords>({ current: "", next: "", again: "" });
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const faults = passwordFaults(typed, userName);

  async function change() {
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
    setPending(true);
    try {
      await changePassword(typed);
      onChanged();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
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
              setFailure(undefined);
            }}
          />
        );
      })}
      <div role="alert">
        {failure !== undefined && (
          <Text size="sm" c="red.7">
            {explainFailure(failure)}
          </Text>
        )}
      </div>
      <Group justify="flex-end" gap="xs">
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel} disabled={pending}>
            {messages.cancel}
          </Button>
        )}
        <Button type="submit" loading={pending}>
          {messages.changePassword}
        </Button>
      </Group>
    </form>
  );
}
