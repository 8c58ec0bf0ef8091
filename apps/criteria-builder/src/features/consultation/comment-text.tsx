import { Badge } from "@mantine/core";
import type { SentComment } from "@thuocdo/contract/consultation-parts";
import { dispositionLabels } from "@thuocdo/criteria/consultation/labels";
import { proposalText } from "@thuocdo/criteria/consultation/take-proposal";
import { messages } from "#features/consultation/messages.ts";
import classes from "#features/consultation/comment-list.module.css";
import { TrackedChange } from "#lib/tracked-change/tracked-change.tsx";

/** Who said what, what they propose as a tracked change, and what became of it. */
export function CommentText({
  comment: { unitName, content, proposal, disposition },
  fixedText,
}: {
  readonly comment: SentComment;
  readonly fixedText: string;
}) {
  return (
    <>
      <strong>{unitName}</strong>
      {content !== "" && <p>{content}</p>}
      {proposal !== null && (
        <div className={classes["proposal"]}>
          <span className={classes["caption"]}>{messages.proposed}</span>
          <TrackedChange before={fixedText} after={proposalText(proposal)} />
        </div>
      )}
      {disposition !== null && (
        <div className={classes["answer"]}>
          <Badge color={disposition.kind === "explained" ? "gray.7" : "green"} variant="outline">
            {dispositionLabels[disposition.kind]}
          </Badge>
          {disposition.editId !== null && (
            <span className={classes["caption"]}>{messages.applied}</span>
          )}
          <span className={classes["caption"]}>{messages.answeredAt(disposition.decidedAt)}</span>
          {disposition.reason !== "" && <p>{disposition.reason}</p>}
        </div>
      )}
    </>
  );
}
