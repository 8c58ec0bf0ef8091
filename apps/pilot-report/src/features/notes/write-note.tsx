import { Button, Group, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { writeSnapshotNote } from "@thuocdo/contract/snapshot-notes";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { messages } from "#features/notes/messages.ts";
import { notesQuery } from "#features/notes/queries.ts";

/** A note is written whole and sent in one act; until it arrives it stays on this machine, with its id. */
export function WriteNote(props: { readonly snapshotId: string; readonly unitId: string | null }) {
  const { snapshotId, unitId } = props;
  const { person } = useSession();
  const client = useQueryClient();
  const typed = useKept(
    { personId: person.id, name: `snapshot-note.${snapshotId}.${unitId ?? "whole"}` },
    { id: "", text: "" },
  );
  const write = useMutation({
    mutationFn: (note: { readonly id: string; readonly text: string }) =>
      call(writeSnapshotNote, {
        params: { snapshotId },
        body: { ...note, unitId, criterionId: null },
      }),
    async onSuccess() {
      typed.forget();
      await client.invalidateQueries(notesQuery(snapshotId));
    },
  });
  return (
    <form
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.value.text.trim() !== "") write.mutate(typed.value);
      }}
    >
      <Textarea
        label={messages.field}
        description={typed.wasKept ? messages.kept : messages.hint}
        autosize
        minRows={2}
        maxLength={4000}
        value={typed.value.text}
        onChange={({ currentTarget: { value: text } }) =>
          // Other words are another note: what was sent may have arrived though no answer came.
          typed.change({
            text,
            id: typed.value.id === "" || write.isError ? newId() : typed.value.id,
          })
        }
      />
      {write.error !== null && <Refused error={write.error} />}
      <Group mt="xs">
        <Button
          type="submit"
          variant="default"
          loading={write.isPending}
          disabled={typed.value.text.trim() === ""}
        >
          {messages.write}
        </Button>
      </Group>
    </form>
  );
}
