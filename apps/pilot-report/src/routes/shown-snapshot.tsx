import { Button, Group, Text, Title } from "@mantine/core";
import type { Snapshot } from "@thuocdo/contract/snapshots";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { createContext, use, type ReactNode } from "react";
import { messages } from "#routes/messages.ts";

const Shown = createContext<Snapshot | null>(null);

export const ShownSnapshot = Shown.Provider;

/** The snapshot of the pages around; only below `SnapshotLayout`. */
export function useShownSnapshot(): Snapshot {
  const snapshot = use(Shown);
  if (snapshot === null) throw new Error("No snapshot is shown here.");
  return snapshot;
}

/** The head of a page on a snapshot: what it says, what every figure stands on, and what can be done with the page. */
export function PageHead({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const snapshot = useShownSnapshot();
  return (
    <>
      <Title order={1}>{title}</Title>
      <Text size="sm">
        {messages.basis(
          formatDate(snapshot.periodFrom),
          formatDate(snapshot.periodTo),
          snapshot.versionLabel,
          snapshot.number,
          snapshot.unitsApproved,
          snapshot.unitsCalled,
        )}
        {snapshot.simulated && <strong>{` · ${messages.simulated}`}</strong>}
      </Text>
      <Group data-screen-only>
        {children}
        <Button variant="default" onClick={() => window.print()}>
          {messages.print}
        </Button>
      </Group>
    </>
  );
}
