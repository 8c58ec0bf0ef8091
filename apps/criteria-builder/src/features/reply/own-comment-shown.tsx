import { Badge } from "@mantine/core";
import type { OwnComment } from "@thuocdo/contract/consultation-parts";
import { dispositionLabels } from "@thuocdo/criteria/consultation/labels";
import { proposalText } from "@thuocdo/criteria/consultation/take-proposal";
import { messages } from "#features/reply/messages.ts";
import classes from "#features/reply/reply.module.css";
import { TrackedChange } from "#lib/tracked-change/tracked-change.tsx";

/** A comment that is only read, with the answer to it once there is one. */
export function OwnCommentShown({
  comment: { content, proposal, disposition, sourceIds },
  fieldText,
  answered = true,
  note,
}: {
  readonly comment: OwnComment;
  readonly fieldText: string;
  /** Whether answers are to be seen by now. */
  readonly answered?: boolean;
  /** What became of it on the way. */
  readonly note?: string | undefined;
}) {
  return (
    <div className={classes["said"]}>
      {sourceIds.length > 0 && (
        <span className={classes["caption"]}>{messages.mergedFrom(sourceIds.length)}</span>
      )}
      {content !== "" && <p>{content}</p>}
      {proposal !== null && (
        <>
          <span className={classes["caption"]}>{messages.proposal}</span>
          <TrackedChange before={fieldText} after={proposalText(proposal)} />
        </>
      )}
      {note !== undefined && <span className={classes["caption"]}>{note}</span>}
      {answered && (
        <div className={classes["answer"]}>
          <span className={classes["caption"]}>{messages.answer}</span>
          {disposition === null ? (
            <span>{messages.noAnswer}</span>
          ) : (
            <>
              <Badge
                color={disposition.kind === "explained" ? "gray.7" : "green"}
                variant="outline"
              >
                {dispositionLabels[disposition.kind]}
              </Badge>
              {disposition.reason !== "" && <p>{disposition.reason}</p>}
            </>
          )}
        </div>
      )}
    </div>
  );
}
