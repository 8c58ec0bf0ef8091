import { Button, FileButton, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  addAccountList,
  maxAccountsAtOnce,
  type AccountList,
} from "@thuocdo/contract/account-lists";
import { call } from "@thuocdo/contract/call";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { roleLabels } from "@thuocdo/ui/role-labels";
import { useState } from "react";
import { messages } from "#features/accounts/messages.ts";
import { peopleOfRows } from "#features/accounts/people-of-rows.ts";
import { accountKeys, useReadList } from "#features/accounts/queries.ts";
import type { Slip } from "#features/accounts/slips-csv.ts";
import classes from "#features/accounts/accounts.module.css";

export interface ImportAccountsProps {
  readonly onMade: (slips: readonly Slip[]) => void;
  readonly onClose: () => void;
}

/** Many people from a file: what will be made, and what not and why, is shown before anything is. */
export function ImportAccounts({ onMade, onClose }: ImportAccountsProps) {
  const reading = useReadList();
  const { data } = reading;
  return (
    <>
      <Text size="sm">{messages.fileHint}</Text>
      <div>
        <FileButton
          key={reading.status}
          onChange={(file) => {
            if (file !== null) reading.mutate(file);
          }}
        >
          {(button) => (
            <Button {...button} variant="default" loading={reading.isPending} data-autofocus>
              {messages.chooseFile}
            </Button>
          )}
        </FileButton>
      </div>
      {reading.error !== null && <Refused error={reading.error} />}
      {data === undefined ? (
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.close}
          </Button>
        </Group>
      ) : (
        <>
          <Text size="sm">{messages.readFrom(data.fileName, data.list.sheet)}</Text>
          {data.list.otherSheets.length > 0 && (
            <Text size="sm">{messages.otherSheets(data.list.otherSheets)}</Text>
          )}
          {data.list.missingColumns.length > 0 && (
            <Text role="alert">{messages.missingColumns(data.list.missingColumns)}</Text>
          )}
          <ReadList key={data.fileName} list={data.list} onMade={onMade} onClose={onClose} />
        </>
      )}
    </>
  );
}

function ReadList({ list, onMade, onClose }: ImportAccountsProps & { readonly list: AccountList }) {
  const queryClient = useQueryClient();
  const people = peopleOfRows(list.rows);
  const [made, setMade] = useState(0);
  const making = useMutation({
    async mutationFn() {
      for (let from = made; from < people.length; from += maxAccountsAtOnce) {
        const some = people
          .slice(from, from + maxAccountsAtOnce)
          .map((person) => ({ id: newId(), ...person, roles: [...person.roles] }));
        const { items } = await call(addAccountList, { body: { people: some } });
        onMade(items);
        setMade(from + items.length);
      }
    },
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountKeys.all }),
  });
  return (
    <>
      {list.problems.length > 0 && (
        <div className={classes["problems"]}>
          <strong>{messages.notTaken(list.problems.length)}</strong>
          <ul>
            {list.problems.map((problem) => (
              <li key={`${problem.row} ${problem.column} ${problem.code}`}>
                {messages.rowProblem(problem)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {list.rows.length > 0 && (
        <DataTable
          caption={messages.willMake(people.length, list.rows.length)}
          columns={columns}
          rows={list.rows}
          rowKey={({ row }) => String(row)}
        />
      )}
      {making.error !== null && (
        <>
          {made > 0 && <Text>{messages.stopped}</Text>}
          <Refused error={making.error} />
        </>
      )}
      <Group justify="flex-end" gap="xs">
        {making.isPending && <output>{messages.making(made, people.length)}</output>}
        <Button variant="default" onClick={onClose} disabled={making.isPending}>
          {messages.cancel}
        </Button>
        {people.length > 0 && (
          <Button loading={making.isPending} onClick={() => making.mutate()}>
            {messages.makeAll(people.length - made)}
          </Button>
        )}
      </Group>
    </>
  );
}

const columns: readonly Column<AccountList["rows"][number]>[] = [
  { key: "name", header: messages.fullName, cell: ({ fullName }) => fullName },
  { key: "user", header: messages.userName, cell: ({ userName }) => userName },
  {
    key: "role",
    header: messages.roles,
    cell: ({ role, unitName }) => messages.roleAt(roleLabels[role], unitName),
  },
  {
    key: "until",
    header: messages.untilDay,
    cell: ({ until }) => (until === null ? "" : messages.until(until)),
  },
];
