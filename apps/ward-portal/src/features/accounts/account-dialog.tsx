import { Button, Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import {
  endRole,
  getAccount,
  giveRole,
  type Account,
  type HeldRole,
} from "@thuocdo/contract/accounts";
import { call } from "@thuocdo/contract/call";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { Dialog } from "@thuocdo/ui/dialog";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { roleLabels } from "@thuocdo/ui/role-labels";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { AccountDetails } from "#features/accounts/account-details.tsx";
import { AccountSafety } from "#features/accounts/account-safety.tsx";
import { HandOverWork } from "#features/accounts/hand-over-work.tsx";
import { HeldRoleName } from "#features/accounts/held-role-name.tsx";
import { messages } from "#features/accounts/messages.ts";
import { accountKeys, useAccountAct } from "#features/accounts/queries.ts";
import { RoleFields } from "#features/accounts/role-fields.tsx";
import type { Slip } from "#features/accounts/slips-csv.ts";
import { readTypedRole, type TypedRole } from "#features/accounts/typed-role.ts";
import classes from "#features/accounts/accounts.module.css";

export interface AccountDialogProps {
  readonly personId: string;
  readonly onPassword: (slips: readonly Slip[]) => void;
  readonly onClose: () => void;
}

/** One account: who, in which roles, and what keeps it safe. */
export function AccountDialog({ personId, onPassword, onClose }: AccountDialogProps) {
  const account = useQuery({
    queryKey: [...accountKeys.all, personId],
    queryFn: ({ signal }) => call(getAccount, { params: { personId }, signal }),
  });
  const isOwn = useSession().person.id === personId;
  const title =
    account.data === undefined ? messages.title : messages.accountOf(account.data.fullName);
  return (
    <Dialog opened title={title} onClose={onClose} wide>
      <QueryState query={account}>
        {(shown) => (
          <div className={classes["account"]}>
            {isOwn && <Text size="sm">{messages.ownAccount}</Text>}
            {!isOwn && !shown.administered && <Text size="sm">{messages.notAdministered}</Text>}
            <Roles account={shown} readOnly={isOwn} />
            {!isOwn && shown.roles.some(({ ended }) => !ended) && <HandOver account={shown} />}
            {!isOwn && shown.administered && (
              <>
                <AccountDetails account={shown} />
                <AccountSafety
                  account={shown}
                  onPassword={(slip) => {
                    onPassword([slip]);
                    onClose();
                  }}
                />
              </>
            )}
          </div>
        )}
      </QueryState>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {messages.close}
        </Button>
      </Group>
    </Dialog>
  );
}

/** Who leaves: what is open is shown and handed over, and the roles end. */
function HandOver({ account }: { readonly account: Account }) {
  const [handing, setHanding] = useState(false);
  const close = () => setHanding(false);
  return (
    <section>
      <Title order={3}>{messages.leaving}</Title>
      <Text size="sm">{messages.leavingHint}</Text>
      <Button variant="default" onClick={() => setHanding(true)}>
        {messages.handOver}
      </Button>
      <Dialog opened={handing} wide title={messages.handOverOf(account.fullName)} onClose={close}>
        <HandOverWork account={account} onClose={close} />
      </Dialog>
    </section>
  );
}

function Roles({ account, readOnly }: { readonly account: Account; readonly readOnly: boolean }) {
  const { now } = useSession();
  const params = { personId: account.id };
  const [typed, setTyped] = useState<TypedRole>();
  const [asked, setAsked] = useState(false);
  const [ending, setEnding] = useState<HeldRole>();
  const giving = useAccountAct(
    async (body: Parameters<typeof call<typeof giveRole>>[1]["body"]) =>
      await call(giveRole, { params, body }),
  );
  const end = useAccountAct(
    async ({ unitId, role }: HeldRole) => await call(endRole, { params, body: { unitId, role } }),
  );
  const read = typed === undefined ? undefined : readTypedRole(typed, now);

  function give() {
    setAsked(true);
    if (read === undefined || !("given" in read)) return;
    giving.mutate(read.given, {
      onSuccess: () => {
        setTyped(undefined);
        setAsked(false);
      },
    });
  }

  return (
    <section>
      <Title order={3}>{messages.roles}</Title>
      <ul className={classes["roles"]}>
        {account.roles.map((held) => {
          const name = messages.roleAt(roleLabels[held.role], held.unitName);
          return (
            <li key={name} data-ended={held.ended || undefined}>
              <HeldRoleName held={held} />
              {!held.ended && !readOnly && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={messages.endRoleOf(name)}
                  onClick={() => setEnding(held)}
                >
                  {messages.endRole}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {!readOnly &&
        (typed === undefined ? (
          <Button
            variant="default"
            onClick={() => setTyped({ unit: undefined, role: "ward-officer", untilDay: "" })}
          >
            {messages.giveRole}
          </Button>
        ) : (
          <form
            className={classes["fields"]}
            onSubmit={(event) => {
              event.preventDefault();
              give();
            }}
          >
            <RoleFields
              typed={typed}
              fault={asked && read !== undefined && "fault" in read ? read.fault : undefined}
              onChange={setTyped}
            />
            {giving.error !== null && <Refused error={giving.error} />}
            <Group gap="xs">
              <Button type="submit" loading={giving.isPending}>
                {messages.give}
              </Button>
              <Button variant="default" onClick={() => setTyped(undefined)}>
                {messages.cancel}
              </Button>
            </Group>
          </form>
        ))}
      {end.error !== null && <Refused error={end.error} />}
      <ConfirmDialog
        opened={ending !== undefined}
        title={messages.endRole}
        confirmLabel={messages.endRole}
        pending={end.isPending}
        onConfirm={() => {
          if (ending !== undefined) end.mutate(ending, { onSettled: () => setEnding(undefined) });
        }}
        onCancel={() => setEnding(undefined)}
      >
        {ending === undefined
          ? ""
          : messages.confirmEnd(
              messages.roleAt(roleLabels[ending.role], ending.unitName),
              account.fullName,
            )}
      </ConfirmDialog>
    </section>
  );
}
