import { Button, Group, NativeSelect, Radio, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { recordLetters, type ConsultationBoard } from "@thuocdo/contract/consultations";
import type { LetterReading } from "@thuocdo/criteria/consultation/letter-sheet";
import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import { Dialog } from "@thuocdo/ui/dialog";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { LetterFile } from "#features/consultation/letter-file.tsx";
import { LetterRows } from "#features/consultation/letter-rows.tsx";
import { readRow, type LetterRow } from "#features/consultation/letter-row.ts";
import { messages } from "#features/consultation/messages.ts";
import { consultationTextQuery } from "#features/consultation/queries.ts";
import { useBoardAct } from "#features/consultation/use-board-act.ts";
import { newId } from "#lib/new-id.ts";

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
  const [id] = useState(newId);
  const [unitId, setUnitId] = useState(silent[0]?.unitId ?? "");
  const [number, setNumber] = useState("");
  const [day, setDay] = useState("");
  const [stance, setStance] = useState<"agreed" | "commented">("agreed");
  const [note, setNote] = useState("");
  const [rows, setRows] = useState<readonly LetterRow[]>([]);
  const [asked, setAsked] = useState(false);
  const date = parseDate(day);
  const read = stance === "agreed" ? [] : rows.map(readRow);
  const comments = read.flatMap((row) => (row.ok ? [row.value] : []));
  const saysNothing = stance === "commented" && rows.length === 0 && note.trim() === "";
  const record = useBoardAct(
    (on: string) =>
      call(recordLetters, {
        params: { consultationId },
        body: { letters: [{ id, unitId, number, date: on, stance, note, comments }] },
      }),
    onClose,
  );

  function fill(reading: LetterReading) {
    if (reading.number !== "") setNumber(reading.number);
    if (reading.date !== undefined) setDay(formatDate(reading.date));
    setRows(reading.lines.map((line) => ({ ...line, id: newId() })));
    if (reading.lines.length > 0) setStance("commented");
  }

  return (
    <Dialog opened wide title={messages.letterTitle} onClose={onClose}>
      <form
        style={{ display: "contents" }}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          const isSound = number.trim() !== "" && comments.length === read.length && !saysNothing;
          if (date !== undefined && isSound) record.mutate(date);
        }}
      >
        <QueryState query={text} pendingLines={1}>
          {({ document }) => (
            <LetterFile consultationId={consultationId} document={document} onRead={fill} />
          )}
        </QueryState>
        <NativeSelect
          label={messages.letterAgency}
          value={unitId}
          data={silent.map((agency) => ({ value: agency.unitId, label: agency.unitName }))}
          onChange={(event) => setUnitId(event.currentTarget.value)}
        />
        <Group gap="xs" grow align="start">
          <TextInput
            label={messages.letterNumber}
            value={number}
            error={asked && number.trim() === "" && messages.letterNumberMissing}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            label={messages.letterDate}
            value={day}
            error={asked && date === undefined && messages.letterDateWrong}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </Group>
        <Radio.Group
          label={messages.replyColumn}
          value={stance}
          onChange={(value) => setStance(value === "agreed" ? "agreed" : "commented")}
        >
          <Group gap="md">
            <Radio value="agreed" label={messages.letterAgreed} />
            <Radio value="commented" label={messages.letterCommented} />
          </Group>
        </Radio.Group>
        {stance === "commented" && (
          <QueryState query={text}>
            {({ document }) => (
              <LetterRows document={document} rows={rows} asked={asked} onChange={setRows} />
            )}
          </QueryState>
        )}
        <Textarea
          label={messages.letterNote}
          value={note}
          maxLength={4000}
          error={asked && saysNothing && messages.letterSays}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {record.error !== null && <Refused error={record.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button type="submit" disabled={unitId === ""} loading={record.isPending}>
            {messages.letterConfirm}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
