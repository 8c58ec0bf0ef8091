import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { setSecondFactorRules } from "@thuocdo/contract/accounts";
import { call } from "@thuocdo/contract/call";
import { roles, type Role } from "@thuocdo/criteria/role";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { roleLabels } from "@thuocdo/ui/role-labels";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { messages } from "#features/accounts/messages.ts";
import { accountKeys, rulesQuery } from "#features/accounts/queries.ts";

/** For each unit administered: the roles there and below that sign in in two steps. */
export function SecondFactorRules({ onClose }: { readonly onClose: () => void }) {
  const { assignments } = useSession();
  const rules = useQuery(rulesQuery());
  const mine = assignments.filter(({ role }) => role === "administrator");
  return (
    <>
      <QueryState query={rules}>
        {({ items }) => (
          <>
            {mine.map(({ unitId, unitName }) => (
              <RulesOfUnit
                key={unitId}
                unit={{ id: unitId, name: unitName }}
                stored={items.filter((rule) => rule.unitId === unitId).map(({ role }) => role)}
              />
            ))}
          </>
        )}
      </QueryState>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {messages.close}
        </Button>
      </Group>
    </>
  );
}

function RulesOfUnit({
  unit,
  stored,
}: {
  readonly unit: { readonly id: string; readonly name: string };
  readonly stored: readonly Role[];
}) {
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<readonly Role[]>(stored);
  const saving = useMutation({
    mutationFn: async () =>
      await call(setSecondFactorRules, {
        params: { unitId: unit.id },
        body: { roles: [...chosen] },
      }),
    onSuccess: (items) => queryClient.setQueryData(accountKeys.rules, items),
  });
  return (
    <>
      <Checkbox.Group
        label={messages.rulesHint(unit.name)}
        value={[...chosen]}
        onChange={(values) => {
          saving.reset();
          setChosen(roles.filter((role) => values.includes(role)));
        }}
      >
        <Group gap="sm" mt="xs">
          {roles.map((role) => (
            <Checkbox key={role} value={role} label={roleLabels[role]} />
          ))}
        </Group>
      </Checkbox.Group>
      {saving.error !== null && <Refused error={saving.error} />}
      {saving.isSuccess && (
        <Text size="sm" role="status">
          {messages.rulesSaved}
        </Text>
      )}
      <Group>
        <Button loading={saving.isPending} onClick={() => saving.mutate()}>
          {messages.save}
        </Button>
      </Group>
    </>
  );
}
