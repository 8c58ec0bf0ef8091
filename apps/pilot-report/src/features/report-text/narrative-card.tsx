import { Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { narrativeText, readNarrative } from "@thuocdo/comparison/narrative";
import type { NamedFigure, Narrative } from "@thuocdo/comparison/report-model";
import type { WrittenNarrative } from "@thuocdo/contract/reports";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { Notice } from "@thuocdo/ui/notice";
import { useRef, useState } from "react";
import { NarrativeEditor } from "#features/report-text/editor/narrative-editor.tsx";
import { FigurePicker } from "#features/report-text/figure-picker.tsx";
import { messages } from "#features/report-text/messages.ts";
import { NarrativeHistory } from "#features/report-text/narrative-history.tsx";
import { Passages } from "#features/report-text/passages.tsx";
import { reportQuery } from "#features/report-text/queries.ts";
import {
  type Conflict,
  type SavedNarrative,
  useSavedNarrative,
} from "#features/report-text/use-saved-narrative.ts";
import classes from "#features/report-text/report-text.module.css";

export interface NarrativeCardProps {
  readonly reportId: string;
  readonly personId: string;
  readonly narrative: Narrative;
  readonly written: WrittenNarrative | undefined;
  readonly figures: readonly NamedFigure[];
  readonly byKey: ReadonlyMap<string, NamedFigure>;
  readonly labels: ReadonlyMap<string, string>;
  readonly mayEdit: boolean;
}

/** One part of the text: as it reads, and to be written anew where that is allowed. */
export function NarrativeCard(props: NarrativeCardProps) {
  const { reportId, narrative, written, byKey, labels, mayEdit } = props;
  const [isEditing, setEditing] = useState(false);
  const [shown, setShown] = useState<"history" | "restore">();
  const queryClient = useQueryClient();
  const saved = useSavedNarrative({
    reportId,
    personId: props.personId,
    narrativeKey: narrative.key,
    number: written?.number ?? 0,
    onSaved: () => void queryClient.invalidateQueries(reportQuery(reportId)),
  });
  const text = saved.unsent ?? written?.text ?? narrativeText(narrative.passages);
  const keepNow = (next: string | null) => {
    setShown(undefined);
    setEditing(false);
    void saved.keep(next);
  };
  return (
    <section className={classes["card"]} aria-label={messages.partOf(narrative.about)}>
      {saved.conflict !== undefined && (
        <ConflictChoice
          conflict={saved.conflict}
          mine={text}
          card={props}
          keep={saved.keep}
          onDone={() => setEditing(false)}
        />
      )}
      {isEditing ? (
        <Writing text={text} card={props} type={saved.type} />
      ) : (
        <Passages passages={readNarrative(text, byKey)} labels={labels} />
      )}
      <Group gap="xs" data-screen-only>
        {mayEdit && (
          <Button
            variant={isEditing ? "filled" : "default"}
            size="xs"
            aria-label={isEditing ? undefined : messages.editOf(narrative.about)}
            onClick={() => setEditing(!isEditing)}
          >
            {isEditing ? messages.done : messages.edit}
          </Button>
        )}
        {mayEdit && written !== undefined && written.text !== null && (
          <Button variant="subtle" size="xs" onClick={() => setShown("restore")}>
            {messages.restore}
          </Button>
        )}
        {written !== undefined && (
          <Button variant="subtle" size="xs" onClick={() => setShown("history")}>
            {messages.history}
          </Button>
        )}
        <Status saved={saved} written={written} />
      </Group>
      {shown === "history" && (
        <NarrativeHistory
          reportId={reportId}
          narrativeKey={narrative.key}
          about={narrative.about}
          figures={byKey}
          labels={labels}
          onUse={mayEdit ? keepNow : undefined}
          onClose={() => setShown(undefined)}
        />
      )}
      <ConfirmDialog
        opened={shown === "restore"}
        title={messages.restore}
        confirmLabel={messages.restore}
        onConfirm={() => keepNow(null)}
        onCancel={() => setShown(undefined)}
      >
        {messages.restoreSure}
      </ConfirmDialog>
    </section>
  );
}

function Writing({
  text,
  card,
  type,
}: {
  readonly text: string;
  readonly card: NarrativeCardProps;
  readonly type: (text: string) => void;
}) {
  const insert = useRef<(key: string) => void>(undefined);
  // The text as it was when the editor opened: from then on the editor has it.
  const [initial] = useState(text);
  return (
    <Stack gap="xs">
      <NarrativeEditor
        label={messages.textOf(card.narrative.about)}
        initial={initial}
        values={card.byKey}
        onChange={type}
        onReady={(put) => {
          insert.current = put;
        }}
      />
      <Group gap="xs">
        <FigurePicker figures={card.figures} onPick={(key) => insert.current?.(key)} />
      </Group>
    </Stack>
  );
}

function Status({
  saved,
  written,
}: {
  readonly saved: SavedNarrative;
  readonly written: WrittenNarrative | undefined;
}) {
  const { status, refusal } = saved;
  const words =
    status === "saved"
      ? written === undefined
        ? ""
        : messages.writtenBy(written.editedByName, written.editedAt)
      : (refusal ?? messages.status[status]);
  return (
    <Text size="sm" c={status === "refused" ? "red.8" : "var(--td-quiet)"} role="status">
      {words}
    </Text>
  );
}

/** Two wrote at once: both texts are shown, and whichever is chosen, the other is kept in the history. */
function ConflictChoice(props: {
  readonly conflict: Conflict;
  readonly mine: string;
  readonly card: NarrativeCardProps;
  readonly keep: SavedNarrative["keep"];
  readonly onDone: () => void;
}) {
  const { conflict, mine, keep, card } = props;
  const theirs = conflict.text ?? narrativeText(card.narrative.passages);
  const choose = async (text: string | null) => {
    // Mine is kept first, so that it stands in the history whatever is chosen.
    const kept = await keep(mine, conflict.number);
    if (kept !== undefined && text !== mine) await keep(text, kept.number);
    props.onDone();
  };
  return (
    <Notice title={messages.conflictTitle(conflict.editedByName)}>
      <Text>{messages.conflictHint}</Text>
      <div className={classes["conflict"]}>
        <div>
          <Text fw={600}>{messages.theirs(conflict.editedByName)}</Text>
          <Passages passages={readNarrative(theirs, card.byKey)} labels={card.labels} />
        </div>
        <div>
          <Text fw={600}>{messages.mine}</Text>
          <Passages passages={readNarrative(mine, card.byKey)} labels={card.labels} />
        </div>
      </div>
      <Group gap="xs">
        <Button size="xs" onClick={() => void choose(mine)}>
          {messages.keepMine}
        </Button>
        <Button size="xs" variant="default" onClick={() => void choose(conflict.text)}>
          {messages.keepTheirs}
        </Button>
        <Button size="xs" variant="default" onClick={() => void choose(`${theirs}\n${mine}`)}>
          {messages.keepBoth}
        </Button>
      </Group>
    </Notice>
  );
}
