import { Button, FileButton, Group, Textarea } from "@mantine/core";
import { maxTaskTableBytes } from "@thuocdo/contract/city-plans";
import type { PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import {
  readTaskTable,
  sheetOfText,
  taskEdits,
  type TaskTableContext,
} from "@thuocdo/submissions/city-plan/read-task-table";
import { Dialog } from "@thuocdo/ui/dialog";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { useMemo, useState } from "react";
import { messages } from "#features/city-plans/messages.ts";
import { useReadTasks } from "#features/city-plans/queries.ts";
import { TablePreview } from "#features/city-plans/table-preview.tsx";
import type { PlanDesk } from "#features/city-plans/use-plan-desk.ts";

export interface ImportTasksProps {
  readonly desk: PlanDesk;
  readonly context: TaskTableContext;
  /** Names of units, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** What was pasted already. */
  readonly text: string;
  readonly onClose: () => void;
}

/** Tasks out of a file, or pasted: what will be added and changed is shown before anything is written. */
export function ImportTasks({ desk, context, names, text, onClose }: ImportTasksProps) {
  const [pasted, setPasted] = useState(text);
  const [file, setFile] = useState<File>();
  // What the file was read against: edits go upon that, so that nothing since is written over.
  const [against, setAgainst] = useState<readonly PlanItem[]>(desk.items);
  const reading = useReadTasks(desk.plan.id);
  const [tried, setTried] = useState(false);
  const { items, units, groups } = context;
  const ofText = useMemo(
    () =>
      pasted.trim() === ""
        ? undefined
        : readTaskTable([sheetOfText(pasted)], { items, units, groups }),
    [pasted, items, units, groups],
  );
  const table = file === undefined ? ofText : reading.data;
  const base = file === undefined ? items : against;
  // Made once for what is shown: sent again after a broken line, new tasks are the same ones.
  const edits = useMemo(
    () => (table === undefined ? [] : taskEdits(table.tasks, base, newId)),
    [table, base],
  );

  function read(chosen: File) {
    setFile(chosen);
    setAgainst(desk.items);
    reading.reset();
    if (chosen.size <= maxTaskTableBytes) reading.mutate(chosen);
  }

  async function apply() {
    // What the file would change is told anew before it goes upon what somebody made of the plan since.
    if (file !== undefined && against !== desk.items) return read(file);
    setTried(true);
    if (await desk.put(edits)) onClose();
  }

  return (
    <Dialog wide="page" opened title={messages.import} onClose={onClose}>
      <p>{messages.importHint}</p>
      <Group gap="xs">
        <FileButton
          key={reading.status}
          accept=".xlsx,.xls,.ods,.csv"
          onChange={(chosen) => {
            if (chosen !== null) read(chosen);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={reading.isPending}>
              {messages.choose}
            </Button>
          )}
        </FileButton>
        {file !== undefined && (
          <>
            <span>{file.name}</span>
            <Button
              variant="subtle"
              onClick={() => {
                setFile(undefined);
                reading.reset();
              }}
            >
              {messages.dropFile}
            </Button>
          </>
        )}
      </Group>
      {file === undefined && (
        <Textarea
          label={messages.pasteHere}
          autosize={false}
          rows={4}
          data-autofocus
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
      )}
      {file !== undefined && file.size > maxTaskTableBytes && (
        <p role="alert">{messages.fileTooLarge}</p>
      )}
      {file !== undefined && reading.error !== null && <Refused error={reading.error} />}
      {table !== undefined && (
        <TablePreview table={table} items={base} groups={groups} names={names} />
      )}
      {tried && desk.error !== null && <Refused error={desk.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {messages.cancel}
        </Button>
        <Button
          disabled={table === undefined || table.tasks.length === 0}
          loading={desk.isSaving}
          onClick={() => void apply()}
        >
          {messages.apply}
        </Button>
      </Group>
    </Dialog>
  );
}
