import { Button, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Flag } from "@thuocdo/comparison/flag-analysis";
import { call } from "@thuocdo/contract/call";
import { type FlagOutcomeKind, settleFlag } from "@thuocdo/contract/flags";
import { Dialog } from "@thuocdo/ui/dialog";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { useState } from "react";
import { messages } from "#features/flags/messages.ts";
import { flagsQuery } from "#features/flags/queries.ts";

const kinds = ["explained", "corrected", "confirmed"] as const;

/** What a reviewer found of one flag: an outcome and what it rests on, sent in one act. */
export function SettleDialog(props: {
  readonly snapshotId: string;
  readonly flag: Flag;
  readonly what: string;
  readonly onClose: () => void;
}) {
  const { snapshotId, flag, what, onClose } = props;
  const { person } = useSession();
  const client = useQueryClient();
  const [id, setId] = useState(newId);
  const typed = useKept<{ readonly outcome: FlagOutcomeKind | ""; readonly reason: string }>(
    { personId: person.id, name: `flag.${snapshotId}.${flag.key}` },
    { outcome: "", reason: "" },
  );
  const { outcome, reason } = typed.value;
  const settle = useMutation({
    mutationFn: (kind: FlagOutcomeKind) =>
      call(settleFlag, {
        params: { snapshotId },
        body: { id, flagKey: flag.key, outcome: kind, reason },
      }),
    async onSuccess() {
      typed.forget();
      await client.invalidateQueries(flagsQuery(snapshotId));
      onClose();
    },
  });
  const change = (patch: Partial<typeof typed.value>) => {
    // Other words are another finding: what was sent may have arrived though no answer came.
    if (settle.isError) setId(newId());
    typed.change(patch);
  };
  return (
    <Dialog opened title={messages.rules[flag.rule]} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome !== "") settle.mutate(outcome);
        }}
      >
        <Stack>
          <Text>{[...flag.units.map(({ name }) => name), what].join(", ")}</Text>
          <Radio.Group
            label={messages.choose}
            value={outcome}
            onChange={(value) => {
              const kind = kinds.find((each) => each === value);
              if (kind !== undefined) change({ outcome: kind });
            }}
          >
            <Stack gap="xs" mt="xs">
              {kinds.map((kind) => (
                <Radio key={kind} value={kind} label={messages.outcomes[kind]} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={messages.reason}
            description={messages.reasonHint}
            autosize
            minRows={3}
            maxLength={4000}
            value={reason}
            onChange={({ currentTarget: { value } }) => change({ reason: value })}
          />
          {settle.error !== null && <Refused error={settle.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose} disabled={settle.isPending}>
              {messages.cancel}
            </Button>
            <Button
              type="submit"
              loading={settle.isPending}
              disabled={outcome === "" || reason.trim() === ""}
            >
              {messages.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
