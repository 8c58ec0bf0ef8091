import { useQuery } from "@tanstack/react-query";
import { Notice } from "@thuocdo/ui/notice";
import { ownSecondsQuery } from "#features/appraisal/queries.ts";
import { messages } from "#features/appraisal/queue/messages.ts";
import classes from "#features/appraisal/queue/queue.module.css";

/** What this person was drawn to appraise a second time; nothing where nothing is. */
export function OwnSeconds({ onOpen }: { readonly onOpen: (submissionId: string) => void }) {
  const own = useQuery(ownSecondsQuery()).data ?? [];
  if (own.length === 0) return null;
  return (
    <div className={classes["seconds"]}>
      <Notice title={messages.seconds(own.length)}>
        <ul className={classes["list"]}>
          {own.map(({ submissionId, unitName, roundTitle }) => (
            <li key={submissionId}>
              <button
                type="button"
                className={classes["link"]}
                onClick={() => onOpen(submissionId)}
              >
                {messages.secondLine(unitName, roundTitle)}
              </button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
