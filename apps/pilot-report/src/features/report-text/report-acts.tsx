import { Button, Group, List, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { moveReport, type Report } from "@thuocdo/contract/reports";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/report-text/messages.ts";

type Act = "approve" | "reopen" | "freeze";

const sure: { readonly [A in Act]: string } = {
  approve: messages.approveSure,
  reopen: messages.reopenSure,
  freeze: messages.freezeSure,
};

/** What may be done with the report now: approve, reopen, freeze; each is confirmed. */
export function ReportActs(props: {
  readonly report: Report;
  /** Parts that still ask to be written. */
  readonly unwritten: readonly string[];
}) {
  const { report, unwritten } = props;
  const [asked, setAsked] = useState<Act>();
  const queryClient = useQueryClient();
  const move = useMutation({
    mutationFn: async (act: Act) =>
      await call(moveReport, {
        params: { reportId: report.id },
        body: { act, edits: report.edits, withUnwritten: unwritten.length > 0 },
      }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: ["reports", report.id] });
      await queryClient.invalidateQueries({
        queryKey: ["snapshots", report.snapshotId, "reports"],
      });
    },
    onSuccess: () => setAsked(undefined),
  });
  const acts = (["approve", "reopen", "freeze"] as const).filter((act) =>
    report.mayDo.includes(act),
  );
  return (
    <Group gap="xs" data-screen-only>
      {acts.map((act) => (
        <Button
          key={act}
          variant={act === "reopen" ? "default" : "filled"}
          onClick={() => {
            move.reset();
            setAsked(act);
          }}
        >
          {messages[act]}
        </Button>
      ))}
      <ConfirmDialog
        opened={asked !== undefined}
        title={asked === undefined ? "" : messages[asked]}
        confirmLabel={
          asked === "approve" && unwritten.length > 0
            ? messages.approveAnyway
            : messages[asked ?? "approve"]
        }
        grave={asked === "freeze"}
        pending={move.isPending}
        onConfirm={() => asked !== undefined && move.mutate(asked)}
        onCancel={() => setAsked(undefined)}
      >
        <Text>{asked === undefined ? "" : sure[asked]}</Text>
        {asked === "approve" && unwritten.length > 0 && (
          <>
            <Text fw={600}>{messages.unwritten(unwritten.length)}</Text>
            <List size="sm">
              {unwritten.map((part, place) => (
                <List.Item key={place}>{part}</List.Item>
              ))}
            </List>
          </>
        )}
        {move.error !== null && <Refused error={move.error} />}
      </ConfirmDialog>
    </Group>
  );
}
