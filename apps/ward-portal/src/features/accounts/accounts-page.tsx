import { Button, Group, NativeSelect, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Account } from "@thuocdo/contract/accounts";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { roles } from "@thuocdo/criteria/role";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { Dialog } from "@thuocdo/ui/dialog";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { roleLabels } from "@thuocdo/ui/role-labels";
import { useDeferredValue, useState } from "react";
import { AccountDialog } from "#features/accounts/account-dialog.tsx";
import { HeldRoleName } from "#features/accounts/held-role-name.tsx";
import { ImportAccounts } from "#features/accounts/import-accounts.tsx";
import { messages } from "#features/accounts/messages.ts";
import { NewAccountForm } from "#features/accounts/new-account-form.tsx";
import { accountsQuery, type AccountFilter } from "#features/accounts/queries.ts";
import { SecondFactorRules } from "#features/accounts/second-factor-rules.tsx";
import type { Slip } from "#features/accounts/slips-csv.ts";
import { Slips } from "#features/accounts/slips.tsx";
import classes from "#features/accounts/accounts.module.css";

type Doing = "new" | "import" | "rules" | { readonly open: string };

/** Accounts of people at or below the administrator's units: found, made one by one or from a file, changed. */
export function AccountsPage() {
  const [filter, setFilter] = useState<AccountFilter>({ text: "", role: "", standing: "" });
  const [doing, setDoing] = useState<Doing>();
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const settled = useDeferredValue(filter);
  const accounts = useQuery(accountsQuery({ ...settled, text: settled.text.trim() }));
  const close = () => setDoing(undefined);
  // What was given stands on the page until it is said to be handed over.
  const give = (given: readonly Slip[]) => setSlips((before) => [...before, ...given]);

  return (
    <div className={classes["page"]}>
      <div className={classes["headline"]} data-screen-only>
        <Title order={1}>{messages.title}</Title>
        <Group gap="xs">
          <Button onClick={() => setDoing("new")}>{messages.newAccount}</Button>
          <Button variant="default" onClick={() => setDoing("import")}>
            {messages.fromFile}
          </Button>
          <Button variant="default" onClick={() => setDoing("rules")}>
            {messages.rules}
          </Button>
        </Group>
      </div>
      {slips.length > 0 && <Slips slips={slips} onDone={() => setSlips([])} />}
      <div data-screen-only>
        <Filters filter={filter} onFilter={setFilter} />
        <QueryState query={accounts}>
          {({ items, found }) =>
            items.length === 0 ? (
              <Empty title={messages.none}>{messages.noneHint}</Empty>
            ) : (
              <DataTable
                caption={messages.found(items.length, found)}
                columns={columns((open) => setDoing({ open }))}
                rows={items}
                rowKey={({ id }) => id}
              />
            )
          }
        </QueryState>
      </div>
      <Dialog opened={doing === "new"} title={messages.newAccount} onClose={close}>
        {doing === "new" && <NewAccountForm onMade={give} onClose={close} />}
      </Dialog>
      <Dialog opened={doing === "import"} title={messages.fromFile} onClose={close} wide>
        {doing === "import" && <ImportAccounts onMade={give} onClose={close} />}
      </Dialog>
      <Dialog opened={doing === "rules"} title={messages.rules} onClose={close}>
        {doing === "rules" && <SecondFactorRules onClose={close} />}
      </Dialog>
      {typeof doing === "object" && (
        <AccountDialog key={doing.open} personId={doing.open} onPassword={give} onClose={close} />
      )}
    </div>
  );
}

function Filters({
  filter,
  onFilter,
}: {
  readonly filter: AccountFilter;
  readonly onFilter: (filter: AccountFilter) => void;
}) {
  return (
    <div className={classes["filters"]} role="search">
      <TextInput
        label={messages.search}
        type="search"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <NativeSelect
        label={messages.role}
        value={filter.role}
        data={[
          { value: "", label: messages.everyRole },
          ...roles.map((role) => ({ value: role, label: roleLabels[role] })),
        ]}
        onChange={(event) => {
          // The options are these and no others.
          onFilter({ ...filter, role: event.currentTarget.value as AccountFilter["role"] });
        }}
      />
      <NativeSelect
        label={messages.standing}
        value={filter.standing}
        data={[
          { value: "", label: messages.everyStanding },
          ...Object.entries(messages.standings).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => {
          // The options are these and no others.
          onFilter({ ...filter, standing: event.currentTarget.value as AccountFilter["standing"] });
        }}
      />
    </div>
  );
}

function columns(onOpen: (personId: string) => void): readonly Column<Account>[] {
  return [
    {
      key: "person",
      header: messages.person,
      cell: ({ fullName, userName }) => (
        <>
          <strong>{fullName}</strong>
          <div className={classes["quiet"]}>{userName}</div>
        </>
      ),
      sortValue: ({ fullName }) => fullName,
    },
    {
      key: "roles",
      header: messages.roles,
      cell: (account) => <HeldRoles account={account} />,
    },
    {
      key: "standing",
      header: messages.standing,
      cell: (account) => {
        const states = messages.states(account);
        return states.length === 0
          ? messages.working
          : states.map((one) => <div key={one}>{one}</div>);
      },
    },
    {
      key: "last",
      header: messages.lastSignedIn,
      cell: ({ lastSignedInAt }) =>
        lastSignedInAt === null ? messages.never : formatInstant(lastSignedInAt),
      sortValue: ({ lastSignedInAt }) => lastSignedInAt ?? undefined,
    },
    {
      key: "open",
      header: messages.act,
      cell: ({ id, fullName }) => (
        <Button
          variant="default"
          size="xs"
          aria-label={messages.openOf(fullName)}
          onClick={() => onOpen(id)}
        >
          {messages.open}
        </Button>
      ),
    },
  ];
}

function HeldRoles({ account: { roles: held } }: { readonly account: Account }) {
  return (
    <ul className={classes["held"]}>
      {held.map((one) => (
        <li key={`${one.unitId} ${one.role}`} data-ended={one.ended || undefined}>
          <HeldRoleName held={one} />
        </li>
      ))}
    </ul>
  );
}
