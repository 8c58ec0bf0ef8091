import { Button, FileButton, Group, NativeSelect, TextInput, Title } from "@mantine/core";
import { explainUnitRow } from "@thuocdo/submissions/units/unit-import-messages";
import type { UnitFileReading } from "@thuocdo/contract/unit-imports";
import { dateInVietnam, formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import { newId } from "@thuocdo/ui/new-id";
import { Notice } from "@thuocdo/ui/notice";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { importMessages as messages } from "#features/units/import-messages.ts";
import { useImportUnits, useReadUnitFile } from "#features/units/queries.ts";
import { useServerClock } from "#lib/clock/use-server-clock.ts";
import classes from "#features/units/units.module.css";

const mostConflicts = 200;

export interface ImportPageProps {
  readonly onBack: () => void;
}

/** Units from a file: read and compared first, stored in one act under its decision. */
export function ImportPage({ onBack }: ImportPageProps) {
  const administered = useSession().assignments.filter(({ role }) => role === "administrator");
  const today = dateInVietnam(new Date(useServerClock().now()));
  const [within, setWithin] = useState(administered[0]?.unitId ?? "");
  const [from, setFrom] = useState(() => formatDate(today));
  const [file, setFile] = useState<File>();
  const reading = useReadUnitFile();
  const day = parseDate(from);

  function read(chosen: File) {
    setFile(chosen);
    if (day !== undefined) reading.mutate({ file: chosen, within, from: day });
  }

  return (
    <div className={classes["page"]}>
      <button type="button" className={classes["link"]} onClick={onBack}>
        {messages.back}
      </button>
      <Title order={1}>{messages.title}</Title>
      <p className={classes["quiet"]}>{messages.hint}</p>
      <div className={classes["form"]}>
        {administered.length > 1 && (
          <NativeSelect
            label={messages.within}
            value={within}
            data={administered.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
            onChange={(event) => {
              setWithin(event.currentTarget.value);
              reading.reset();
            }}
          />
        )}
        <div className={classes["row"]}>
          <TextInput
            className={classes["middle"] ?? ""}
            label={messages.from}
            description={messages.fromHint}
            inputMode="numeric"
            autoComplete="off"
            value={from}
            error={day === undefined && messages.dateMissing}
            onChange={(event) => {
              setFrom(event.currentTarget.value);
              reading.reset();
            }}
          />
        </div>
        <Group gap="xs">
          <FileButton
            key={reading.status}
            disabled={day === undefined || within === ""}
            onChange={(chosen) => {
              if (chosen !== null) read(chosen);
            }}
          >
            {(button) => (
              <Button {...button} variant="default" loading={reading.isPending}>
                {messages.choose}
              </Button>
            )}
          </FileButton>
          <output className={classes["quiet"]}>
            {reading.isPending && file !== undefined && messages.reading(file.name, file.size)}
          </output>
        </Group>
        {reading.error !== null && <Refused error={reading.error} />}
      </div>
      {reading.data !== undefined && file !== undefined && day !== undefined && (
        <Read
          key={`${file.name} ${file.lastModified} ${within} ${day}`}
          reading={reading.data}
          file={file}
          within={within}
          from={day}
          onDone={onBack}
        />
      )}
    </div>
  );
}

/** What the file would bring, row by row what is not taken, and the act. */
function Read(props: {
  readonly reading: UnitFileReading;
  readonly file: File;
  readonly within: string;
  readonly from: string;
  readonly onDone: () => void;
}) {
  const { sheet, rows, added, unchanged, conflicts } = props.reading;
  const [id] = useState(newId);
  const [decisionNumber, setDecisionNumber] = useState("");
  const [decidedOn, setDecidedOn] = useState("");
  const [asked, setAsked] = useState(false);
  const storing = useImportUnits();
  const decided = parseDate(decidedOn);
  const numberMissing = decisionNumber.trim() === "";

  return (
    <section className={classes["section"]}>
      <h2>{messages.read(props.file.name, sheet)}</h2>
      <p>{messages.counts(rows, added, unchanged, conflicts.length)}</p>
      {conflicts.length > 0 && (
        <>
          <h3>{messages.conflicts(conflicts.length)}</h3>
          <ul className={`${classes["list"]} ${classes["conflicts"]}`}>
            {conflicts.slice(0, mostConflicts).map((conflict) => (
              <li key={`${conflict.line} ${conflict.code}`}>
                {messages.row(conflict.line, explainUnitRow(conflict))}
              </li>
            ))}
            {conflicts.length > mostConflicts && (
              <li>{messages.moreConflicts(conflicts.length - mostConflicts)}</li>
            )}
          </ul>
        </>
      )}
      {added === 0 ? (
        <Notice title={messages.nothingNew} />
      ) : (
        <form
          className={classes["form"]}
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (decided === undefined || numberMissing) return;
            const take = conflicts.length === 0 ? "all" : "rest";
            const { file, within, from } = props;
            storing.mutate(
              {
                file,
                within,
                from,
                id,
                take,
                decisionNumber: decisionNumber.trim(),
                decidedOn: decided,
              },
              { onSuccess: props.onDone },
            );
          }}
        >
          <div className={classes["row"]}>
            <TextInput
              className={classes["middle"] ?? ""}
              label={messages.decisionNumber}
              maxLength={200}
              value={decisionNumber}
              error={asked && numberMissing && messages.numberMissing}
              onChange={(event) => setDecisionNumber(event.currentTarget.value)}
            />
            <TextInput
              className={classes["short"] ?? ""}
              label={messages.decidedOn}
              inputMode="numeric"
              autoComplete="off"
              value={decidedOn}
              error={asked && decided === undefined && messages.dateMissing}
              onChange={(event) => setDecidedOn(event.currentTarget.value)}
            />
          </div>
          {storing.error !== null && <Refused error={storing.error} />}
          <Group gap="xs">
            <Button type="submit" loading={storing.isPending}>
              {messages.store(added, conflicts.length)}
            </Button>
            <output className={classes["quiet"]}>
              {storing.isPending && messages.storing(added)}
            </output>
          </Group>
        </form>
      )}
    </section>
  );
}
