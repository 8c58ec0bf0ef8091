import { Button } from "@mantine/core";
import { supplementParts } from "@thuocdo/criteria/supplement/supplement-parts";
import { useState } from "react";
import { countChecks } from "#features/checks/checks-of.ts";
import { IssueDialog } from "#features/issuing/issue-dialog.tsx";
import { messages } from "#features/issuing/messages.ts";
import { useIssueReadiness, type ToBeIssued } from "#routes/use-issue-readiness.ts";
import { useVersionInForce } from "#routes/use-version-in-force.ts";

export interface IssueActProps extends ToBeIssued {
  /** Number of the last edit that is stored. */
  readonly sequence: number;
  readonly onIssued: () => void;
}

/** Ban hành, for who may. What stands in the way is looked for when it is pressed. */
export function IssueAct(props: IssueActProps) {
  const [opened, setOpened] = useState(false);
  if (!props.loaded.mayIssue) return null;
  return (
    <>
      <Button onClick={() => setOpened(true)}>{messages.issue}</Button>
      {opened && <Issuing {...props} onClose={() => setOpened(false)} />}
    </>
  );
}

function Issuing(props: IssueActProps & { readonly onClose: () => void }) {
  const { loaded, document, sequence, checks, onIssued, onClose } = props;
  const { id, supplement } = loaded.version;
  const inForce = useVersionInForce(loaded.version);
  const supersedes = inForce && {
    label: inForce.label,
    // The city's own earlier one is followed by this one, whatever it was begun from.
    isFollowed: supplement !== undefined || inForce.id === loaded.followsVersionId,
  };
  const { readiness, effects } = useIssueReadiness(props);
  const parts = loaded.core && supplementParts(loaded.core.document, document);
  const own = parts && { added: parts.additions.length, raised: parts.raised.length };
  return (
    <IssueDialog
      version={{ id, label: document.label, sequence, document, own, supersedes, ...effects }}
      warnings={countChecks(checks).warnings}
      readiness={readiness}
      onIssued={onIssued}
      onClose={onClose}
    />
  );
}
