import { Button, Text } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { Pending } from "@thuocdo/ui/pending";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import type { IssuableVersion } from "#features/issuing/issuable-version.ts";
import { IssueBlocks, type IssueBlock } from "#features/issuing/issue-block.tsx";
import { IssueForm } from "#features/issuing/issue-form.tsx";
import classes from "#features/issuing/issuing.module.css";
import { messages } from "#features/issuing/messages.ts";

/** What stands in the way: not known yet, not to be known now, or known. */
export type IssueReadiness =
  | { readonly kind: "asking" }
  | { readonly kind: "failed"; readonly error: unknown; readonly onRetry: () => void }
  | { readonly kind: "known"; readonly blocks: readonly IssueBlock[] };

export interface IssueDialogProps {
  readonly version: IssuableVersion;
  readonly warnings: number;
  readonly readiness: IssueReadiness;
  readonly onIssued: () => void;
  readonly onClose: () => void;
}

/** Ban hành: what stands in the way, each with a way to its place; or all that the signer must know and give. */
export function IssueDialog(props: IssueDialogProps) {
  const { version, warnings, readiness, onIssued, onClose } = props;
  const blocks = readiness.kind === "known" ? readiness.blocks : [];
  const isFree = readiness.kind === "known" && blocks.length === 0;
  // What was typed stays, whatever comes in the way meanwhile.
  const [hasBegun, setHasBegun] = useState(isFree);
  if (isFree && !hasBegun) setHasBegun(true);
  return (
    <Dialog
      opened
      wide
      title={isFree || hasBegun ? messages.title(version.label) : messages.blockedTitle}
      onClose={onClose}
    >
      {readiness.kind === "asking" && <Pending lines={4} label={messages.asking} />}
      {readiness.kind === "failed" && (
        <Refused error={readiness.error} onRetry={readiness.onRetry} />
      )}
      <IssueBlocks blocks={blocks} onGone={onClose} />
      {hasBegun ? (
        <>
          {warnings > 0 && <Text size="sm">{messages.warnings(warnings)}</Text>}
          <IssueForm version={version} onIssued={onIssued} onCancel={onClose} />
        </>
      ) : (
        <div className={classes["acts"]}>
          <Button variant="default" onClick={onClose}>
            {messages.close}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
