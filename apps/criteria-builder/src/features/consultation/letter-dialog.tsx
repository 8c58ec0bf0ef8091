import { Button, Group, NativeSelect, Radio, Text, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { recordLetters, type ConsultationBoard } from "@thuocdo/contract/consultations";
import type { LetterReading } from "@thuocdo/criteria/consultation/letter-sheet";
import { foldText } from "@thuocdo/criteria/fold-text";
import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import { Dialog } from "@thuocdo/ui/dialog";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { LetterFile } from "#features/consultation/letter-file.tsx";
import { LetterRows } from "#features/consultation/letter-rows.tsx";
import { readRow, type LetterRow } from "#features/consultation/letter-row.ts";
import { messages } from "#features/consultation/messages.ts";
import { consultationTextQuery } from "#features/consultation/queries.ts";
import { useBoardAct } from "#features/consultation/use-board-act.ts";
import { useKept } from "@thuocdo/ui/use-kept";
import { newId } from "@thuocdo/ui/new-id";

interface TypedLetter {
  /** Of the reply; made with the first thing typed, so that it is the same reply when it is sent again. */
  readonly id: string;
  readonly unitId: string;
  readonly number: string;
  readonly day: string;
  readonly stance: "agreed" | "commented";
  readonly note: string;
  readonly rows: readonly LetterRow[];
}

const blankLetter: TypedLetter = {
  id: "",
  unitId: "",
  number: "",
  day: "",
  stance: "agreed",
  note: "",
  rows: [],
};

/** What an agency answered on paper, entered with the letter's number and date. */
export function LetterDialog({
  board,
  onClose,
}: {
  readonly board: ConsultationBoard;
  readonly onClose: () => void;
}) {
  const consultationId = board.consultation.id;
  const text = useQuery(consultationTextQuery(consultationId));
  const silent = board.agencies.filter(({ replyState }) => replyState !== "sent");
  const { person } = useSession();
  const typed = useKept({ personId: person.id, name: `letter.${consultationId}` }, blankLetter);
  const { id, number, day, stance, note, rows } = typed.value;
  const [asked, setAsked] = useState(false);
  // Nobody is answered for by default, nor who has answered meanwhile: what is recorded can't be taken back.
  const isSilent = silent.some((agency) => agency.unitId === typed.value.unitId);
  const unitId = isSilent ? typed.value.unitId : "";
  const [freshId] = useState(newId);
  const letterId = id === "" ? freshId : id;
  const change = (patch: Partial<TypedLetter>) => typed.change({ id: letterId, ...patch });
  const date = parseDate(day);
  const read = stance === "agreed" ? [] : rows.map(readRow);
  const comments = read.flatMap((row) => (row.ok ? [row.value] : []));
  const saysNothing = stance === "commented" && rows.length === 0 && note.trim() === "";
  const record = useBoardAct(
    (on: string) =>
      call(recordLetters, {
        params: { consultationId },
        body: { letters: [{ id: letterId, unitId, number, date: on, stance, note, comments }] },
      }),
    () => {
      typed.forget();
      onClose();
    },
  );

  function fill(reading: LetterReading) {
    const named = silent.find(({ unitName }) => foldText(unitName) === foldText(reading.agency));
    const fromSheet = reading.lines.map((line): LetterRow => ({
      ...line,
      id: newId(),
      isRead: true,
    }));
    change({
      ...(named !== undefined && { unitId: named.unitId }),
      ...(reading.number !== "" && { number: reading.number }),
      ...(reading.date !== undefined && { day: formatDate(reading.date) }),
      ...(reading.lines.length > 0 && { stance: "commented" }),
      rows: [...rows.filter(({ isRead }) => isRead !== true), ...fromSheet],
    });
    if (reading.problems.length > 0) setAsked(true);
  }

  return (
    <Dialog opened wide title={messages.letterTitle} onClose={onClose}>
      <form
        style={{ display: "contents" }}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          const isSound =
            unitId !== "" &&
            number.trim() !== "" &&
            comments.length === read.length &&
            !saysNothing;
          if (date !== undefined && isSound) record.mutate(date);
        }}
      >
        {typed.wasKept && (
          <Notice
            title={messages.typedBefore}
            action={
              <Button variant="default" size="compact-sm" onClick={typed.forget}>
                {messages.typeAnew}
              </Button>
            }
          />
        )}
        <QueryState query={text} pendingLines={1}>
          {({ document }) => (
            <LetterFile consultationId={consultationId} document={document} onRead={fill} />
          )}
        </QueryState>
        <NativeSelect
          label={messages.letterAgency}
          value={unitId}
          data={[
            { value: "", label: messages.letterChooseAgency, disabled: true },
            ...silent.map((agency) => ({ value: agency.unitId, label: agency.unitName })),
          ]}
          error={asked && unitId === "" && messages.letterAgencyMissing}
          onChange={(event) => change({ unitId: event.currentTarget.value })}
        />
        <Group gap="xs" grow align="start">
          <TextInput
            label={messages.letterNumber}
            value={number}
            error={asked && number.trim() === "" && messages.letterNumberMissing}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
          <TextInput
            label={messages.letterDate}
            value={day}
            error={asked && date === undefined && messages.letterDateWrong}
            onChange={(event) => change({ day: event.currentTarget.value })}
          />
        </Group>
        <Radio.Group
          label={messages.replyColumn}
          value={stance}
          onChange={(value) => change({ stance: value === "agreed" ? "agreed" : "commented" })}
        >
          <Group gap="md">
            <Radio value="agreed" label={messages.letterAgreed} />
            <Radio value="commented" label={messages.letterCommented} />
          </Group>
        </Radio.Group>
        {stance === "commented" && (
          <QueryState query={text}>
            {({ document }) => (
              <LetterRows
                document={document}
                rows={rows}
                asked={asked}
                onChange={(rows_) => change({ rows: rows_ })}
              />
            )}
          </QueryState>
        )}
        <Textarea
          label={messages.letterNote}
          value={note}
          maxLength={4000}
          error={asked && saysNothing && messages.letterSays}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        {record.error !== null && <Refused error={record.error} />}
        <Text size="sm">{messages.letterFixed}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button type="submit" loading={record.isPending}>
            {messages.letterConfirm}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
