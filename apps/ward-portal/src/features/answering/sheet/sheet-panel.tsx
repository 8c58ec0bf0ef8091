import { Button, FileButton, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import {
  downloadAnswerSheet,
  readAnswerSheet,
  type AnswerSheet,
} from "@thuocdo/contract/answer-sheet";
import { call } from "@thuocdo/contract/call";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { answerChanges, type AnswerChanges } from "@thuocdo/submissions/answer-changes";
import { Notice } from "@thuocdo/ui/notice";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import type { Desk } from "#features/answering/desk.ts";
import { ChangeTable } from "#features/answering/sheet/change-table.tsx";
import { messages } from "#features/answering/sheet/messages.ts";
import { useDraftView } from "#features/answering/use-desk.ts";
import type { DraftEdit } from "#lib/drafts/draft-keeper.ts";
import classes from "#features/answering/sheet/sheet.module.css";

export interface SheetPanelProps {
  readonly submissionId: string;
  readonly version: CriteriaSetVersion;
  readonly desk: Desk;
  /** What a returned submission asks again; undefined where all is open. */
  readonly open: ReadonlySet<string> | undefined;
  readonly onClose: () => void;
}

/** The workbook out, filled; and in again: what it changes and what could not be read is shown before anything changes. */
export function SheetPanel({ submissionId, version, desk, open, onClose }: SheetPanelProps) {
  const { answers } = useDraftView(desk);
  const params = { submissionId };
  const download = useMutation({
    mutationFn: async () => {
      const arrived = await desk.draft.send();
      if (arrived) location.assign(apiPrefix + urlOf(downloadAnswerSheet.url, params));
      return arrived;
    },
  });
  const reading = useMutation({
    mutationFn: async (file: File) => await call(readAnswerSheet, { params, body: file }),
  });
  /** What was put into the form, to be taken back. */
  const [applied, setApplied] = useState<AnswerChanges>();
  const [takenBack, setTakenBack] = useState(false);
  const given = reading.data && answerChanges(reading.data, answers);
  const changes = given && onlyOpen(given, open);

  function apply(made: AnswerChanges) {
    desk.draft.edit([
      ...made.values.map(({ indicatorId, fieldKey, value }): DraftEdit => ({
        part: "value",
        indicatorId,
        fieldKey,
        value,
      })),
      ...made.notes.map(({ indicatorId, note }): DraftEdit => ({
        part: "note",
        indicatorId,
        value: note,
      })),
    ]);
    setApplied(made);
    setTakenBack(false);
    reading.reset();
  }

  function takeBack(made: AnswerChanges) {
    desk.draft.edit([
      ...made.values.map(({ indicatorId, fieldKey, before }): DraftEdit => ({
        part: "value",
        indicatorId,
        fieldKey,
        value: before ?? null,
      })),
      ...made.notes.map(({ indicatorId, before }): DraftEdit => ({
        part: "note",
        indicatorId,
        value: before ?? null,
      })),
    ]);
    setApplied(undefined);
    setTakenBack(true);
  }

  return (
    <div className={classes["panel"]}>
      <section>
        <h3>{messages.get}</h3>
        <p>{messages.getHint}</p>
        <Button
          data-autofocus
          variant="default"
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {messages.download}
        </Button>
        {download.data === false && <Notice urgent tone="warning" title={messages.notSent} />}
      </section>
      <section>
        <h3>{messages.give}</h3>
        <p>{messages.giveHint}</p>
        <FileButton
          key={reading.status}
          onChange={(file) => {
            if (file !== null) reading.mutate(file);
          }}
        >
          {(button) => (
            <Button {...button} variant="default" loading={reading.isPending}>
              {messages.choose}
            </Button>
          )}
        </FileButton>
        {reading.error !== null && <Refused error={reading.error} />}
        {reading.data !== undefined && changes !== undefined && (
          <Preview
            sheet={reading.data}
            changes={changes}
            closed={countOf(given ?? changes) - countOf(changes)}
            version={version}
            onApply={() => apply(changes)}
          />
        )}
        <output>
          {applied !== undefined && (
            <Notice
              tone="good"
              title={messages.applied(countOf(applied))}
              action={
                <Button variant="default" onClick={() => takeBack(applied)}>
                  {messages.takeBack}
                </Button>
              }
            />
          )}
          {takenBack && messages.takenBack}
        </output>
      </section>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {messages.close}
        </Button>
      </Group>
    </div>
  );
}

/** Of the changes, those to what is open. */
function onlyOpen(changes: AnswerChanges, open: ReadonlySet<string> | undefined): AnswerChanges {
  if (open === undefined) return changes;
  const isOpen = ({ indicatorId }: { readonly indicatorId: string }) => open.has(indicatorId);
  return {
    ...changes,
    values: changes.values.filter(isOpen),
    notes: changes.notes.filter(isOpen),
  };
}

function countOf({ values, notes }: AnswerChanges): number {
  return values.length + notes.length;
}

function Preview({
  sheet,
  changes,
  closed,
  version,
  onApply,
}: {
  readonly sheet: AnswerSheet;
  readonly changes: AnswerChanges;
  /** How many it would make to what is not open. */
  readonly closed: number;
  readonly version: CriteriaSetVersion;
  readonly onApply: () => void;
}) {
  if (sheet.other !== null) {
    const { unitName, roundTitle } = sheet.other;
    return <Notice urgent tone="refusal" title={messages.other(unitName, roundTitle)} />;
  }
  if (!sheet.isAnswerSheet) return <Notice urgent tone="refusal" title={messages.noAnswers} />;
  const count = countOf(changes);
  return (
    <div className={classes["preview"]}>
      {sheet.problems.length > 0 && (
        <Notice urgent tone="warning" title={messages.problems(sheet.problems.length)}>
          <ul className={classes["problems"]}>
            {sheet.problems.map((problem) => (
              <li key={`${problem.sheet} ${problem.address}`}>{messages.problem(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        <strong>{messages.changes(count)}</strong> {messages.same(changes.same, sheet.blanks)}
      </p>
      {closed > 0 && <p>{messages.closed(closed)}</p>}
      {count > 0 && (
        <>
          <ChangeTable version={version} changes={changes} />
          <Button onClick={onApply}>{messages.apply(count)}</Button>
        </>
      )}
    </div>
  );
}
