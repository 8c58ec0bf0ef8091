import { useQuery } from "@tanstack/react-query";
import { Notice } from "@thuocdo/ui/notice";
import { messages } from "#features/appraisal/settling/messages.ts";
import { unsettledQuery } from "#features/appraisal/settling/queries.ts";
import classes from "#features/appraisal/settling/settling.module.css";

/** What two people found differently and this person is to settle; nothing where nothing is. */
export function Unsettled({ onOpen }: { readonly onOpen: (secondAppraisalId: string) => void }) {
  const open = useQuery(unsettledQuery()).data ?? [];
  if (open.length === 0) return null;
  return (
    <div className={classes["waiting"]} data-screen-only>
      <Notice tone="warning" title={messages.openTitle(open.length)}>
        <ul className={classes["open"]}>
          {open.map(({ id, unitName, cityName, roundTitle, differing }) => (
            <li key={id}>
              <button type="button" onClick={() => onOpen(id)}>
                {messages.openLine(unitName, cityName, roundTitle, differing)}
              </button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
