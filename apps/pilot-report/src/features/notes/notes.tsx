import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { type SnapshotNote, withdrawSnapshotNote } from "@thuocdo/contract/snapshot-notes";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/notes/messages.ts";
import { notesQuery } from "#features/notes/queries.ts";
import { WriteNote } from "#features/notes/write-note.tsx";
import classes from "#features/notes/notes.module.css";

/** Remarks on a snapshot as a whole, or on one unit of it: who said what, and when. */
export function Notes(props: { readonly snapshotId: string; readonly unitId: string | null }) {
  const { snapshotId, unitId } = props;
  const query = useQuery(notesQuery(snapshotId));
  return (
    <Stack gap="xs">
      <Title order={2}>{messages.title}</Title>
      <QueryState query={query} pendingLines={2}>
        {({ items }) => (
          <NoteList
            snapshotId={snapshotId}
            notes={items.filter((note) => note.unitId === unitId)}
          />
        )}
      </QueryState>
      <WriteNote snapshotId={snapshotId} unitId={unitId} key={unitId} />
    </Stack>
  );
}

function NoteList(props: { readonly snapshotId: string; readonly notes: readonly SnapshotNote[] }) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<SnapshotNote | null>(null);
  const withdraw = useMutation({
    mutationFn: (noteId: string) => call(withdrawSnapshotNote, { params: { noteId } }),
    async onSuccess() {
      await client.invalidateQueries(notesQuery(props.snapshotId));
      setAsked(null);
    },
  });
  if (props.notes.length === 0) return <Text c="var(--td-quiet)">{messages.none}</Text>;
  return (
    <>
      <ul className={classes["notes"]}>
        {props.notes.map((note) => (
          <li key={note.id}>
            <p className={classes["text"]}>{note.text}</p>
            <Group gap="xs">
              <Text size="xs" c="var(--td-quiet)">
                {messages.by(note.writtenBy.fullName, formatInstant(note.writtenAt))}
              </Text>
              {note.isOwn && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  data-screen-only
                  aria-label={messages.withdrawNote(note.text)}
                  onClick={() => setAsked(note)}
                >
                  {messages.withdraw}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asked !== null}
        title={messages.withdrawTitle}
        confirmLabel={messages.withdraw}
        grave
        pending={withdraw.isPending}
        onConfirm={() => asked !== null && withdraw.mutate(asked.id)}
        onCancel={() => setAsked(null)}
      >
        <>
          <Text>{messages.withdrawBody}</Text>
          {withdraw.error !== null && <Refused error={withdraw.error} />}
        </>
      </ConfirmDialog>
    </>
  );
}
