import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { readNarrative } from "@thuocdo/comparison/narrative";
import type { NamedFigure } from "@thuocdo/comparison/report-model";
import { Dialog } from "@thuocdo/ui/dialog";
import { QueryState } from "@thuocdo/ui/query-state";
import { messages } from "#features/report-text/messages.ts";
import { Passages } from "#features/report-text/passages.tsx";
import { narrativeEditsQuery } from "#features/report-text/queries.ts";

/** Every state of a part, the newest first; any of them can be taken up again, as a new one. */
export function NarrativeHistory(props: {
  readonly reportId: string;
  readonly narrativeKey: string;
  readonly about: string;
  readonly figures: ReadonlyMap<string, NamedFigure>;
  readonly labels: ReadonlyMap<string, string>;
  /** Undefined where it may not be written. */
  readonly onUse: ((text: string | null) => void) | undefined;
  readonly onClose: () => void;
}) {
  const query = useQuery(narrativeEditsQuery(props.reportId, props.narrativeKey));
  const { onUse } = props;
  return (
    <Dialog opened wide title={messages.historyOf(props.about)} onClose={props.onClose}>
      <QueryState query={query} pendingLines={4}>
        {({ items }) => (
          <Stack>
            {items.length === 0 && <Text>{messages.noHistory}</Text>}
            {items.toReversed().map(({ number, text, editedAt, editedByName }) => (
              <section key={number}>
                <Group justify="space-between">
                  <Text fw={600}>{messages.historyLine(editedByName, editedAt)}</Text>
                  {onUse !== undefined && (
                    <Button variant="default" size="xs" onClick={() => onUse(text)}>
                      {messages.useAgain}
                    </Button>
                  )}
                </Group>
                {text === null ? (
                  <Text c="var(--td-quiet)">{messages.generatedAgain}</Text>
                ) : (
                  <Passages passages={readNarrative(text, props.figures)} labels={props.labels} />
                )}
              </section>
            ))}
          </Stack>
        )}
      </QueryState>
    </Dialog>
  );
}
