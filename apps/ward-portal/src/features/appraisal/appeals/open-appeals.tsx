import { useQuery } from "@tanstack/react-query";
import { Notice } from "@thuocdo/ui/notice";
import { messages } from "#features/appraisal/appeals/messages.ts";
import { openAppealsQuery } from "#features/appraisal/appeals/queries.ts";
import classes from "#features/appraisal/appeals/appeals.module.css";

/** Appeals that wait for this person's unit; nothing where none does. */
export function OpenAppeals({ onLook }: { readonly onLook: (submissionId: string) => void }) {
  const open = useQuery(openAppealsQuery()).data ?? [];
  if (open.length === 0) return null;
  return (
    <div className={classes["waiting"]}>
      <Notice tone="warning" title={messages.openTitle(open.length)}>
        <ul className={classes["open"]}>
          {open.map(({ id, submissionId, unitName, roundTitle, indicators, madeAt }) => (
            <li key={id}>
              <button type="button" onClick={() => onLook(submissionId)}>
                {messages.openLine(unitName, roundTitle, indicators, madeAt)}
              </button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
