import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { createCriteriaSet } from "@thuocdo/contract/criteria-sets";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { CreateDialog } from "#features/criteria-sets/create-dialog.tsx";
import { messages } from "#features/criteria-sets/messages.ts";
import { criteriaSetKeys } from "#features/criteria-sets/queries.ts";
import { newId } from "@thuocdo/ui/new-id";

/** Begins a criteria set, for a unit that the person drafts for; nothing for anybody else. */
export function NewSet() {
  const { assignments } = useSession();
  const [opened, setOpened] = useState(false);
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: ({ name, choice }: { name: string; choice: string }) =>
      call(createCriteriaSet, { body: { id: newId(), title: name, draftingUnitId: choice } }),
    onSuccess: async () => {
      setOpened(false);
      await queryClient.invalidateQueries({ queryKey: criteriaSetKeys.all });
    },
  });
  const units = assignments.filter(({ role }) => role === "drafter");
  if (units.length === 0) return null;

  return (
    <>
      <Button variant="default" data-screen-only onClick={() => setOpened(true)}>
        {messages.newSet}
      </Button>
      {opened && (
        <CreateDialog
          title={messages.newSetTitle}
          nameLabel={messages.newSetName}
          choiceLabel={messages.newSetUnit}
          choices={units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
          pending={create.isPending}
          error={create.error}
          onCreate={create.mutate}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
}
