import { Button, Group, PasswordInput, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { messages } from "#messages.ts";
import { BackupCodes } from "#session/backup-codes.tsx";
import { QrCode } from "#session/qr-code.tsx";
import {
  confirmOffer,
  offer,
  type Offered,
  type SecondFactorRefusal,
} from "#session/second-factor.ts";
import classes from "#session/my-account.module.css";

export interface SecondFactorSetUpProps {
  readonly userName: string;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** The password, then the picture and a first code, then the backup codes to keep. */
export function SecondFactorSetUp({ userName, onDone, onCancel }: SecondFactorSetUpProps) {
  const [typed, setTyped] = useState("");
  const [offered, setOffered] = useState<Offered>();
  const [on, setOn] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<SecondFactorRefusal>();

  async function go() {
    setPending(true);
    if (offered === undefined) {
      const came = await offer(typed, userName);
      setRefusal(typeof came === "string" ? came : undefined);
      if (typeof came !== "string") {
        setOffered(came);
        setTyped("");
      }
    } else {
      const refused = await confirmOffer(typed);
      setRefusal(refused);
      setOn(refused === undefined);
    }
    setPending(false);
  }

  if (on && offered !== undefined)
    return <BackupCodes userName={userName} codes={offered.backupCodes} onKept={onDone} />;
  return (
    <form
      className={classes["steps"]}
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      {offered === undefined ? (
        <PasswordInput
          key="password"
          label={messages.password}
          description={messages.passwordForSecondFactor}
          autoComplete="current-password"
          data-autofocus
          visibilityToggleButtonProps={{ "aria-label": messages.showPassword }}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <>
          <Text size="sm">{messages.scan}</Text>
          <QrCode text={offered.uri} label={messages.qrCode} />
          <details className={classes["secret"]}>
            <summary>{messages.noCamera}</summary>
            <code>{offered.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
          </details>
          <TextInput
            key="code"
            label={messages.firstCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </>
      )}
      <div role="alert">
        {refusal !== undefined && (
          <Text size="sm" c="red.7">
            {messages.secondFactorRefusal[refusal]}
          </Text>
        )}
      </div>
      <Group justify="flex-end" gap="xs">
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel} disabled={pending}>
            {messages.cancel}
          </Button>
        )}
        <Button type="submit" loading={pending} disabled={typed.trim() === ""}>
          {offered === undefined ? messages.goOn : messages.turnOnSecondFactor}
        </Button>
      </Group>
    </form>
  );
}
