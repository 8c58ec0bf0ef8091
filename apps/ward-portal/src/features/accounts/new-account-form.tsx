import { Button, Group, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { addAccount, type GivenRole } from "@thuocdo/contract/accounts";
import { call } from "@thuocdo/contract/call";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { signInWaysQuery } from "@thuocdo/ui/sign-in-ways";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { messages } from "#features/accounts/messages.ts";
import { accountKeys } from "#features/accounts/queries.ts";
import { RoleFields } from "#features/accounts/role-fields.tsx";
import type { Slip } from "#features/accounts/slips-csv.ts";
import { readTypedRole, type TypedRole } from "#features/accounts/typed-role.ts";

export interface NewAccountFormProps {
  readonly onMade: (slips: readonly Slip[]) => void;
  readonly onClose: () => void;
}

/** One person with a first role; further roles are given afterwards. */
export function NewAccountForm({ onMade, onClose }: NewAccountFormProps) {
  const { now } = useSession();
  const queryClient = useQueryClient();
  const [id] = useState(newId);
  const provider = useQuery(signInWaysQuery()).data?.provider ?? null;
  const [typed, setTyped] = useState({ fullName: "", userName: "", email: "", externalId: "" });
  const [role, setRole] = useState<TypedRole>({
    unit: undefined,
    role: "ward-officer",
    untilDay: "",
  });
  const [asked, setAsked] = useState(false);
  const read = readTypedRole(role, now);
  const faults = {
    fullName: typed.fullName.trim() === "",
    userName: !/^[a-z0-9._-]{3,30}$/.test(typed.userName.trim().toLowerCase()),
    email: typed.email.trim() !== "" && !/^[^@\s]+@[^@\s]+$/.test(typed.email.trim()),
  };
  const making = useMutation({
    mutationFn: async (given: GivenRole) =>
      await call(addAccount, {
        body: {
          id,
          userName: typed.userName.trim(),
          fullName: typed.fullName.trim(),
          email: typed.email.trim() === "" ? null : typed.email.trim(),
          externalId: typed.externalId.trim() === "" ? null : typed.externalId.trim(),
          roles: [given],
        },
      }),
    onSuccess: ({ account, password }) => {
      const { userName, fullName, roles } = account;
      // Whom the provider signs in has no password to be told of.
      if (password !== null)
        onMade([{ userName, fullName, unitName: roles[0]?.unitName ?? "", password }]);
      onClose();
      void queryClient.invalidateQueries({ queryKey: accountKeys.all });
    },
  });

  function make() {
    setAsked(true);
    if ("given" in read && !Object.values(faults).includes(true)) making.mutate(read.given);
  }

  const fields = [
    { name: "fullName", label: messages.fullName, hint: undefined },
    { name: "userName", label: messages.userName, hint: messages.userNameHint },
    { name: "email", label: messages.email, hint: messages.emailHint },
    ...(provider === null
      ? []
      : [
          {
            name: "externalId",
            label: messages.externalId(provider),
            hint: messages.newExternalIdHint,
          } as const,
        ]),
  ] as const;
  return (
    <form
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      {fields.map(({ name, label, hint }) => (
        <TextInput
          key={name}
          label={label}
          description={hint}
          autoComplete="off"
          autoCapitalize={name === "fullName" ? "words" : "none"}
          spellCheck={false}
          data-autofocus={name === "fullName" || undefined}
          value={typed[name]}
          error={asked && name !== "externalId" && faults[name] && messages.faults[name]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTyped((before) => ({ ...before, [name]: value }));
          }}
        />
      ))}
      <RoleFields
        typed={role}
        fault={asked && "fault" in read ? read.fault : undefined}
        onChange={setRole}
      />
      {making.error !== null && <Refused error={making.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={making.isPending}>
          {messages.cancel}
        </Button>
        <Button type="submit" loading={making.isPending}>
          {messages.make}
        </Button>
      </Group>
    </form>
  );
}
