import { Button, Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import {
  closeConsultation,
  extendConsultation,
  inviteAgencies,
  type ConsultationBoard,
} from "@thuocdo/contract/consultations";
import { parseDate } from "@thuocdo/criteria/formats/dates";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { Dialog } from "@thuocdo/ui/dialog";
import { QueryState } from "@thuocdo/ui/query-state";
import { ReasonForm } from "@thuocdo/ui/reason-form";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { ChooseUnits } from "#features/consultation/choose-units.tsx";
import { messages } from "#features/consultation/messages.ts";
import { agenciesToAskQuery } from "#features/consultation/queries.ts";
import { useBoardAct } from "#features/consultation/use-board-act.ts";
import { useToday } from "#lib/use-today.ts";

interface ActProps {
  readonly board: ConsultationBoard;
  readonly onClose: () => void;
}

export function InviteDialog({ board, onClose }: ActProps) {
  const consultationId = board.consultation.id;
  const agencies = useQuery(agenciesToAskQuery(useToday()));
  const [unitIds, setUnitIds] = useState<readonly string[]>([]);
  const invite = useBoardAct(
    () => call(inviteAgencies, { params: { consultationId }, body: { unitIds: [...unitIds] } }),
    onClose,
  );
  const asked = new Set(board.agencies.map(({ unitId }) => unitId));
  return (
    <Dialog opened wide title={messages.inviteTitle} onClose={onClose}>
      <QueryState query={agencies}>
        {(units) => (
          <ChooseUnits
            label={messages.agencies}
            units={units.filter(({ id }) => !asked.has(id))}
            chosen={unitIds}
            onChange={setUnitIds}
          />
        )}
      </QueryState>
      {invite.error !== null && <Refused error={invite.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {messages.cancel}
        </Button>
        <Button
          disabled={unitIds.length === 0}
          loading={invite.isPending}
          onClick={() => invite.mutate(undefined)}
        >
          {messages.confirmInvite}
        </Button>
      </Group>
    </Dialog>
  );
}

export function ExtendDialog({ board, onClose }: ActProps) {
  const consultationId = board.consultation.id;
  const [due, setDue] = useState("");
  const dueOn = parseDate(due);
  const extend = useBoardAct(
    (body: { readonly dueOn: string; readonly reason: string }) =>
      call(extendConsultation, { params: { consultationId }, body }),
    onClose,
  );
  return (
    <Dialog opened title={messages.extendTitle} onClose={onClose}>
      <ReasonForm
        confirmLabel={messages.confirmExtend}
        faulty={dueOn === undefined}
        doing={extend}
        onConfirm={(reason) => {
          if (dueOn !== undefined) extend.mutate({ dueOn, reason });
        }}
        onCancel={onClose}
      >
        {(asked) => (
          <TextInput
            label={messages.dueOn}
            description={messages.dueOnHint}
            value={due}
            error={asked && dueOn === undefined && messages.dueOnWrong}
            onChange={(event) => setDue(event.currentTarget.value)}
          />
        )}
      </ReasonForm>
    </Dialog>
  );
}

export function CloseDialog({ board, onClose }: ActProps) {
  const consultationId = board.consultation.id;
  const close = useBoardAct(() => call(closeConsultation, { params: { consultationId } }), onClose);
  return (
    <ConfirmDialog
      opened
      grave
      title={messages.closeTitle}
      confirmLabel={messages.confirmClose}
      pending={close.isPending}
      onConfirm={() => close.mutate(undefined)}
      onCancel={onClose}
    >
      <p>{messages.closeWarning(board.figures)}</p>
      {close.error !== null && <Refused error={close.error} />}
    </ConfirmDialog>
  );
}
