import { Button, PasswordInput, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { messages } from "#messages.ts";
import { BackupCodes } from "#session/backup-codes.tsx";
import { ChangePasswordForm } from "#session/change-password-form.tsx";
import { MySessions } from "#session/my-sessions.tsx";
import { sessionKeys } from "#session/queries.ts";
import { SecondFactorSetUp } from "#session/second-factor-set-up.tsx";
import { renewBackupCodes, turnOff, type SecondFactorRefusal } from "#session/second-factor.ts";
import { useSession } from "#session/session.ts";
import classes from "#session/my-account.module.css";

/** One's own account: password, second factor, where one is signed in. */
export function MyAccount() {
  const { person } = useSession();
  const [open, setOpen] = useState<"password" | "second-factor">();
  const [changed, setChanged] = useState(false);
  return (
    <div className={classes["account"]}>
      <section>
        <Title order={3}>{messages.password}</Title>
        {changed && <Text role="status">{messages.passwordChanged}</Text>}
        {open === "password" ? (
          <ChangePasswordForm
            userName={person.userName}
            onChanged={() => {
              setChanged(true);
              setOpen(undefined);
            }}
            onCancel={() => setOpen(undefined)}
          />
        ) : (
          <Button variant="default" onClick={() => setOpen("password")}>
            {messages.changePassword}
          </Button>
        )}
      </section>
      <section>
        <Title order={3}>{messages.secondFactor}</Title>
        <SecondFactor
          opened={open === "second-factor"}
          onOpen={(opened) => setOpen(opened ? "second-factor" : undefined)}
        />
      </section>
      <section>
        <Title order={3}>{messages.sessions}</Title>
        <MySessions />
      </section>
    </div>
  );
}

function SecondFactor({
  opened,
  onOpen,
}: {
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
}) {
  const { person, secondFactor } = useSession();
  const queryClient = useQueryClient();
  const done = () => {
    onOpen(false);
    void queryClient.invalidateQueries({ queryKey: sessionKeys.me });
  };
  if (secondFactor.on) return <TurnedOn onOff={done} />;
  if (opened) {
    return (
      <SecondFactorSetUp userName={person.userName} onDone={done} onCancel={() => onOpen(false)} />
    );
  }
  return (
    <>
      <Text size="sm">{messages.secondFactorOff}</Text>
      <Button variant="default" onClick={() => onOpen(true)}>
        {messages.setUpSecondFactor}
      </Button>
    </>
  );
}

/** It is on: new backup codes, or off, by the password. */
function TurnedOn({ onOff }: { readonly onOff: () => void }) {
  const { person, secondFactor } = useSession();
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<SecondFactorRefusal>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [pending, setPending] = useState(false);

  async function act(turningOff: boolean) {
    setPending(true);
    if (turningOff) {
      const refused = await turnOff(password);
      setRefusal(refused);
      if (refused === undefined) onOff();
    } else {
      const came = await renewBackupCodes(password);
      setRefusal(typeof came === "string" ? came : undefined);
      setCodes(typeof came === "string" ? undefined : came);
    }
    setPassword("");
    setPending(false);
  }

  if (codes !== undefined) {
    return (
      <BackupCodes userName={person.userName} codes={codes} onKept={() => setCodes(undefined)} />
    );
  }
  return (
    <>
      <Text size="sm">
        {secondFactor.required ? messages.secondFactorRequired : messages.secondFactorOn}
      </Text>
      <PasswordInput
        label={messages.passwordForChange}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ "aria-label": messages.showPassword }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div role="alert">
        {refusal !== undefined && (
          <Text size="sm" c="red.7">
            {messages.secondFactorRefusal[refusal]}
          </Text>
        )}
      </div>
      <div className={classes["acts"]}>
        <Button
          variant="default"
          disabled={password === ""}
          loading={pending}
          onClick={() => void act(false)}
        >
          {messages.renewBackupCodes}
        </Button>
        {!secondFactor.required && (
          <Button
            variant="default"
            disabled={password === ""}
            loading={pending}
            onClick={() => void act(true)}
          >
            {messages.turnOffSecondFactor}
          </Button>
        )}
      </div>
    </>
  );
}
