import { Button, Group, Text } from "@mantine/core";
import { call } from "@thuocdo/contract/call";
import type { Agency } from "@thuocdo/contract/consultation-parts";
import { remindAgencies, type ConsultationBoard } from "@thuocdo/contract/consultations";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { DataTable } from "@thuocdo/ui/data-table";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { CloseDialog, ExtendDialog, InviteDialog } from "#features/consultation/agency-acts.tsx";
import { LetterDialog } from "#features/consultation/letter-dialog.tsx";
import { messages } from "#features/consultation/messages.ts";
import { useBoardAct } from "#features/consultation/use-board-act.ts";
import classes from "#features/consultation/agency-board.module.css";

/** Who was asked and how they answered; whom to remind; the acts on a consultation while it is open. */
export function AgencyBoard({ board }: { readonly board: ConsultationBoard }) {
  const [act, setAct] = useState<"invite" | "extend" | "close" | "letter">();
  const { consultation, agencies, comments } = board;
  const isOpen = consultation.state === "open";
  const close = () => setAct(undefined);
  const saidBy = (agency: Agency) =>
    comments.filter(({ unitId }) => unitId === agency.unitId).length;
  return (
    <div className={classes["board"]}>
      {isOpen && (
        <Group gap="xs" data-screen-only>
          <Button variant="default" onClick={() => setAct("letter")}>
            {messages.letter}
          </Button>
          <Button variant="default" onClick={() => setAct("invite")}>
            {messages.invite}
          </Button>
          <Button variant="default" onClick={() => setAct("extend")}>
            {messages.extend}
          </Button>
          <Button variant="outline" color="red" onClick={() => setAct("close")}>
            {messages.close}
          </Button>
        </Group>
      )}
      <DataTable
        caption={messages.agencies}
        rows={agencies}
        rowKey={({ unitId }) => unitId}
        columns={[
          {
            key: "agency",
            header: messages.agencyColumn,
            cell: ({ unitName }) => unitName,
            sortValue: ({ unitName }) => unitName,
          },
          {
            key: "reply",
            header: messages.replyColumn,
            cell: (agency) => (
              <>
                <span className={classes["reply"]} data-state={stateOf(agency)}>
                  {messages.reply(agency, saidBy(agency))}
                </span>
                {agency.note !== "" && (
                  <span className={classes["note"]}>{messages.note(agency.note)}</span>
                )}
              </>
            ),
            sortValue: (agency) => messages.reply(agency, saidBy(agency)),
          },
          { key: "way", header: messages.wayColumn, cell: messages.way },
          { key: "due", header: messages.dueColumn, cell: ({ dueOn }) => formatDate(dueOn) },
          { key: "reminded", header: messages.remindedColumn, cell: messages.reminded },
        ]}
      />
      {isOpen && <Reminders board={board} />}
      {act === "invite" && <InviteDialog board={board} onClose={close} />}
      {act === "extend" && <ExtendDialog board={board} onClose={close} />}
      {act === "close" && <CloseDialog board={board} onClose={close} />}
      {act === "letter" && <LetterDialog board={board} onClose={close} />}
    </div>
  );
}

function Reminders({ board }: { readonly board: ConsultationBoard }) {
  const { consultation, agencies } = board;
  const [said, setSaid] = useState("");
  const silent = agencies.filter(({ replyState }) => replyState !== "sent");
  const names = silent.map(({ unitName }) => unitName);
  const text = messages.reminderText(consultation.title, consultation.dueOn, names);
  const remind = useBoardAct(
    () =>
      call(remindAgencies, {
        params: { consultationId: consultation.id },
        body: { unitIds: silent.map(({ unitId }) => unitId) },
      }),
    () => setSaid(""),
  );

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(messages.copied);
    } catch {
      setSaid(messages.copyRefused);
    }
  }

  return (
    <section className={classes["reminders"]}>
      <h2>{messages.reminderTitle}</h2>
      {silent.length === 0 ? (
        <Text size="sm">{messages.nobodySilent}</Text>
      ) : (
        <>
          <Text size="sm">{messages.reminderIntro(silent.length, consultation.dueOn)}</Text>
          <pre className={classes["list"]}>{text}</pre>
          <Group gap="xs" data-screen-only>
            <Button variant="default" onClick={() => void copy()}>
              {messages.copyList}
            </Button>
            <Button variant="default" onClick={() => print()}>
              {messages.printList}
            </Button>
            <Button loading={remind.isPending} onClick={() => remind.mutate(undefined)}>
              {messages.markReminded}
            </Button>
            <output>{said}</output>
          </Group>
          {remind.error !== null && <Refused error={remind.error} />}
        </>
      )}
    </section>
  );
}

function stateOf({ replyState, stance }: Agency): string {
  return replyState === "sent" ? (stance ?? "") : "silent";
}
