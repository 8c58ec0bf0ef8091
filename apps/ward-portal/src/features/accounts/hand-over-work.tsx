import { Checkbox, NativeSelect, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Account } from "@thuocdo/contract/accounts";
import { call } from "@thuocdo/contract/call";
import { getOpenWork, handOver, type RoleWork } from "@thuocdo/contract/hand-overs";
import { handOverMessages } from "@thuocdo/ui/hand-over-messages";
import { newId } from "@thuocdo/ui/new-id";
import { QueryState } from "@thuocdo/ui/query-state";
import { ReasonForm } from "@thuocdo/ui/reason-form";
import { roleLabels } from "@thuocdo/ui/role-labels";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { messages } from "#features/accounts/messages.ts";
import { accountKeys, useAccountAct } from "#features/accounts/queries.ts";
import { readUntilDay } from "#features/accounts/typed-role.ts";
import classes from "#features/accounts/accounts.module.css";

export interface HandOverWorkProps {
  readonly account: Account;
  readonly onClose: () => void;
}

/** What is open in each role, first; then who goes on, until when the leaver does, and why. */
export function HandOverWork({ account, onClose }: HandOverWorkProps) {
  const work = useQuery({
    queryKey: [...accountKeys.all, account.id, "open-work"],
    queryFn: ({ signal }) => call(getOpenWork, { params: { personId: account.id }, signal }),
    staleTime: 0,
  });
  return (
    <QueryState query={work}>
      {({ items }) => <HandOverForm account={account} roles={items} onClose={onClose} />}
    </QueryState>
  );
}

const keyOf = ({ unitId, role }: Pick<RoleWork, "unitId" | "role">) => `${unitId} ${role}`;

function HandOverForm({
  account,
  roles,
  onClose,
}: HandOverWorkProps & { readonly roles: readonly RoleWork[] }) {
  const { now } = useSession();
  const [id] = useState(newId);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [receivers, setReceivers] = useState<Readonly<Record<string, string>>>({});
  const [lastDay, setLastDay] = useState("");
  const handing = useAccountAct(
    async (body: Parameters<typeof call<typeof handOver>>[1]["body"]) =>
      await call(handOver, { params: { personId: account.id }, body }),
  );
  const ending = roles.filter((role) => !left.has(keyOf(role)));
  const receiverOf = (role: RoleWork) => receivers[keyOf(role)] ?? "";
  const lacksReceiver = (role: RoleWork) => role.work.length > 0 && receiverOf(role) === "";
  const endsAt = lastDay.trim() === "" ? null : readUntilDay(lastDay, now);

  return (
    <ReasonForm
      grave
      confirmLabel={messages.handOver}
      faulty={ending.length === 0 || endsAt === undefined || ending.some(lacksReceiver)}
      doing={handing}
      onConfirm={(reason) => {
        if (endsAt === undefined) return;
        const ended = ending.map((role) => ({
          unitId: role.unitId,
          role: role.role,
          receiverId: receiverOf(role) || null,
        }));
        handing.mutate({ id, endsAt, reason, roles: ended }, { onSuccess: onClose });
      }}
      onCancel={onClose}
    >
      {(asked) => (
        <>
          {roles.map((role) => {
            const key = keyOf(role);
            const name = messages.roleAt(roleLabels[role.role], role.unitName);
            const ends = !left.has(key);
            return (
              <fieldset key={key} className={classes["handOver"]}>
                <legend>{name}</legend>
                <Checkbox
                  label={messages.endsRole}
                  aria-label={messages.endRoleOf(name)}
                  checked={ends}
                  onChange={() =>
                    setLeft((before) => {
                      const next = new Set(before);
                      if (!next.delete(key)) next.add(key);
                      return next;
                    })
                  }
                />
                {role.work.length === 0 ? (
                  <Text size="sm">{messages.nothingOpen}</Text>
                ) : (
                  <ul>
                    {role.work.map(({ kind, subjectId, title, pieces }) => (
                      <li key={`${kind} ${subjectId}`}>
                        {handOverMessages.openWork[kind](title, pieces)}
                      </li>
                    ))}
                  </ul>
                )}
                {ends && role.work.length > 0 && (
                  <NativeSelect
                    label={messages.receiver}
                    description={role.receivers.length === 0 ? messages.noReceiver : undefined}
                    value={receiverOf(role)}
                    error={asked && lacksReceiver(role) && messages.receiverMissing}
                    data={[
                      { value: "", label: messages.chooseReceiver },
                      ...role.receivers.map((person) => ({
                        value: person.id,
                        label: person.fullName,
                      })),
                    ]}
                    onChange={({ currentTarget: { value } }) =>
                      setReceivers((before) => ({ ...before, [key]: value }))
                    }
                  />
                )}
              </fieldset>
            );
          })}
          {asked && ending.length === 0 && <Text role="alert">{messages.noRoleEnds}</Text>}
          <TextInput
            label={messages.lastDay}
            description={messages.lastDayHint}
            inputMode="numeric"
            value={lastDay}
            error={asked && endsAt === undefined && messages.faults.until}
            onChange={(event) => setLastDay(event.currentTarget.value)}
          />
          <Text size="sm">{messages.handOverHint}</Text>
        </>
      )}
    </ReasonForm>
  );
}
