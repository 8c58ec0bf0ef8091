import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { openConsultation } from "@thuocdo/contract/consultations";
import { parseDate } from "@thuocdo/criteria/formats/dates";
import { Dialog } from "@thuocdo/ui/dialog";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { ChooseUnits } from "#features/consultation/choose-units.tsx";
import { messages } from "#features/consultation/messages.ts";
import { agenciesToAskQuery } from "#features/consultation/queries.ts";
import { useKept } from "@thuocdo/ui/use-kept";
import { newId } from "@thuocdo/ui/new-id";
import { useToday } from "#lib/use-today.ts";

export interface OpenDialogProps {
  readonly version: { readonly id: string; readonly sequence: number };
  readonly onOpened: (consultationId: string) => void;
  readonly onClose: () => void;
}

const blank: {
  readonly unitIds: readonly string[];
  readonly due: string;
  readonly message: string;
} = { unitIds: [], due: "", message: "" };

/** Whom to ask, until when, and what for: the draft as it is now is laid before them. */
export function OpenDialog({ version, onOpened, onClose }: OpenDialogProps) {
  const agencies = useQuery(agenciesToAskQuery(useToday()));
  const [id] = useState(newId);
  const { person } = useSession();
  const typed = useKept({ personId: person.id, name: `opening.${version.id}` }, blank);
  const { unitIds, due, message } = typed.value;
  const [asked, setAsked] = useState(false);
  const dueOn = parseDate(due);
  const queryClient = useQueryClient();
  const open = useMutation({
    mutationFn: (on: string) =>
      call(openConsultation, {
        params: { versionId: version.id },
        body: { id, sequence: version.sequence, unitIds: [...unitIds], dueOn: on, message },
      }),
    onSuccess: async () => {
      typed.forget();
      await queryClient.invalidateQueries();
      onOpened(id);
    },
  });

  return (
    <Dialog opened wide title={messages.openTitle} onClose={onClose}>
      <form
        style={{ display: "contents" }}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (dueOn !== undefined && unitIds.length > 0) open.mutate(dueOn);
        }}
      >
        <QueryState query={agencies}>
          {(units) => (
            <ChooseUnits
              label={messages.agencies}
              units={units}
              chosen={unitIds}
              error={asked && unitIds.length === 0 ? messages.agenciesMissing : undefined}
              onChange={(chosen) => typed.change({ unitIds: chosen })}
            />
          )}
        </QueryState>
        <TextInput
          label={messages.dueOn}
          description={messages.dueOnHint}
          value={due}
          error={asked && dueOn === undefined && messages.dueOnWrong}
          onChange={(event) => typed.change({ due: event.currentTarget.value })}
        />
        <Textarea
          label={messages.message}
          value={message}
          maxLength={4000}
          onChange={(event) => typed.change({ message: event.currentTarget.value })}
        />
        {open.error !== null && <Refused error={open.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button type="submit" loading={open.isPending}>
            {messages.confirmOpen}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
