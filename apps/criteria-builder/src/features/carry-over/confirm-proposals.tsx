import { Button } from "@mantine/core";
import type { CarryOverStatement } from "@thuocdo/criteria/carry-over";
import { carryOverKindLabels } from "@thuocdo/criteria/carry-over-kinds";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { useState } from "react";
import type { CarryOverRow } from "#features/carry-over/carry-over-rows.ts";
import { messages } from "#features/carry-over/messages.ts";

export interface ConfirmProposalsProps {
  readonly rows: readonly CarryOverRow[];
  /** By indicator of the version before; made together. */
  readonly onState: (stated: readonly (readonly [string, CarryOverStatement])[]) => void;
}

/** Confirms many at once: what is as it was by one press, everything that is proposed after a look at what that is. */
export function ConfirmProposals({ rows, onState }: ConfirmProposalsProps) {
  const [isAsking, setIsAsking] = useState(false);
  const open = rows.filter(isOpen);
  const kept = open.filter(({ statement }) => statement.kind === "kept");
  const confirm = (chosen: readonly CarryOverRow[]) =>
    onState(chosen.map(({ indicator, statement }) => [indicator.id, statement]));
  return (
    <>
      {kept.length > 0 && (
        <Button data-screen-only onClick={() => confirm(kept)}>
          {messages.confirmKept(kept.length)}
        </Button>
      )}
      {open.length > kept.length && (
        <Button variant="default" data-screen-only onClick={() => setIsAsking(true)}>
          {messages.confirmAll(open.length)}
        </Button>
      )}
      <ConfirmDialog
        opened={isAsking}
        title={messages.confirmAllTitle(open.length)}
        confirmLabel={messages.confirm}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          confirm(open);
        }}
      >
        <ul style={{ margin: 0 }}>
          {[...Map.groupBy(open, ({ statement }) => statement.kind)].map(([kind, of]) => (
            <li key={kind}>{messages.ofKind(carryOverKindLabels[kind], of.length)}</li>
          ))}
        </ul>
        <p style={{ margin: 0 }}>{messages.confirmAllHint}</p>
      </ConfirmDialog>
    </>
  );
}

/** Nothing is stated, or the draft has overtaken it; what is stated otherwise stays the person's own. */
function isOpen({ stated, problems }: CarryOverRow): boolean {
  return stated === null || problems.some(({ code }) => code === "out-of-date");
}
