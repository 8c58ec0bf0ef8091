import type { ReplyPage } from "@thuocdo/contract/replies";
import { fieldText } from "@thuocdo/criteria/consultation/comment-fields";
import { commentFieldLabels } from "@thuocdo/criteria/consultation/labels";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#features/reply/messages.ts";
import { OwnCommentShown } from "#features/reply/own-comment-shown.tsx";
import classes from "#features/reply/reply.module.css";
import { headingOf } from "#lib/comment-place.ts";

/** What the agency was drafting when its letter was recorded: to be read, no part of its reply. */
export function SetAside({
  page,
  document,
}: {
  readonly page: ReplyPage;
  readonly document: CriteriaSetVersion;
}) {
  return (
    <details className={classes["departments"]} open>
      <summary>{messages.setAsideTitle}</summary>
      <p>{messages.setAside(page.setAside.length)}</p>
      {page.setAside.map((comment) => {
        const { id, nodeId, field } = comment;
        return (
          <div key={id} className={classes["departmentComment"]}>
            <strong>
              {messages.placeOf(headingOf(document, nodeId) ?? "", commentFieldLabels[field])}
            </strong>
            <OwnCommentShown
              comment={comment}
              fieldText={fieldText(document, nodeId, field) ?? ""}
              answered={false}
            />
          </div>
        );
      })}
    </details>
  );
}
