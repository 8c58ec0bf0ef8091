import { Button, Group, Text, Title } from "@mantine/core";
import { saveText } from "@thuocdo/ui/save-text";
import { messages } from "#features/accounts/messages.ts";
import { slipsCsv, type Slip } from "#features/accounts/slips-csv.ts";
import classes from "#features/accounts/accounts.module.css";

/** One slip for each person, to print and cut, or to download: the only time the passwords are seen. */
export function Slips({
  slips,
  onDone,
}: {
  readonly slips: readonly Slip[];
  readonly onDone: () => void;
}) {
  return (
    <section className={classes["slips"]} aria-label={messages.slips}>
      <div data-screen-only>
        <Title order={2}>{messages.made(slips.length)}</Title>
        <Text>{messages.passwordOnce}</Text>
        <Group gap="xs" my="sm">
          <Button onClick={() => window.print()}>{messages.print}</Button>
          <Button
            variant="default"
            onClick={() => saveText(messages.slipsFile, slipsCsv(slips), "text/csv;charset=utf-8")}
          >
            {messages.download}
          </Button>
          <Button variant="default" onClick={onDone}>
            {messages.slipsDone}
          </Button>
        </Group>
      </div>
      <ul>
        {slips.map(({ userName, fullName, unitName, password }) => (
          <li key={userName}>
            <strong>{messages.slipTitle}</strong>
            <span>
              {fullName} · {unitName}
            </span>
            <dl>
              <dt>{messages.userName}</dt>
              <dd>{userName}</dd>
              <dt>{messages.slipPassword}</dt>
              <dd>{password}</dd>
            </dl>
            <small>{messages.slipNote}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
