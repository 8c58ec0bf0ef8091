import { Button, Group, Text } from "@mantine/core";
import { messages } from "#messages.ts";
import { saveText } from "#session/save-text.ts";
import classes from "#session/my-account.module.css";

export interface BackupCodesProps {
  readonly userName: string;
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Codes for the day the phone is lost: shown this once. */
export function BackupCodes({ userName, codes, onKept }: BackupCodesProps) {
  return (
    <>
      <Text size="sm" role="status">
        {messages.backupCodesHint}
      </Text>
      <ul className={classes["codes"]}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          onClick={() =>
            saveText(
              messages.backupCodesFile(userName),
              [messages.backupCodesTitle(userName), ...codes, ""].join("\r\n"),
            )
          }
        >
          {messages.saveBackupCodes}
        </Button>
        <Button data-autofocus onClick={onKept}>
          {messages.backupCodesKept}
        </Button>
      </Group>
    </>
  );
}
