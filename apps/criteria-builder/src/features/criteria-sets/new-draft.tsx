import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { createDraft, type CriteriaSet } from "@thuocdo/contract/criteria-sets";
import { useState } from "react";
import { CreateDialog } from "#features/criteria-sets/create-dialog.tsx";
import { messages, versionStates } from "#features/criteria-sets/messages.ts";
import { criteriaSetKeys } from "#features/criteria-sets/queries.ts";
import { newId } from "@thuocdo/ui/new-id";

const empty = "";

/** Begins a draft of a set: a copy of one of its versions, or empty. */
export function NewDraft({
  criteriaSet,
  onCreated,
}: {
  readonly criteriaSet: CriteriaSet;
  readonly onCreated: (versionId: string) => void;
}) {
  const [opened, setOpened] = useState(false);
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: ({ name, choice }: { name: string; choice: string }) =>
      call(createDraft, {
        params: { criteriaSetId: criteriaSet.id },
        body: { id: newId(), label: name, fromVersionId: choice === empty ? null : choice },
      }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: criteriaSetKeys.all });
      onCreated(id);
    },
  });

  return (
    <>
      <Button data-screen-only onClick={() => setOpened(true)}>
        {messages.newDraft}
      </Button>
      {opened && (
        <CreateDialog
          title={messages.newDraftTitle}
          nameLabel={messages.newDraftLabel}
          nameHint={messages.newDraftLabelHint}
          choiceLabel={messages.newDraftFrom}
          choiceHint={messages.newDraftFromHint}
          choices={[
            ...criteriaSet.versions.map(({ id, label, state }) => ({
              value: id,
              label: messages.newDraftCopyOf(label, versionStates[state]),
            })),
            { value: empty, label: messages.newDraftEmpty },
          ]}
          pending={create.isPending}
          error={create.error}
          onCreate={create.mutate}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
}
