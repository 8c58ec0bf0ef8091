import { useQuery } from "@tanstack/react-query";
import type { EvidenceView } from "@thuocdo/contract/evidence";
import { QueryState } from "@thuocdo/ui/query-state";
import { useState } from "react";
import { messages } from "#lib/evidence/messages.ts";
import { evidenceViewsQuery } from "#lib/evidence/queries.ts";
import classes from "#lib/evidence/viewer/viewer.module.css";

export interface WhoLookedProps {
  readonly submissionId: string;
  readonly sha256: string;
}

/** Who opened the file and when, asked for when somebody wants to know. */
export function WhoLooked(props: WhoLookedProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{messages.looked}</summary>
      {opened && <Looks {...props} />}
    </details>
  );
}

function Looks({ submissionId, sha256 }: WhoLookedProps) {
  const views = useQuery(evidenceViewsQuery(submissionId, sha256));
  return (
    <>
      <p className={classes["quiet"]}>{messages.lookedLogged}</p>
      <QueryState query={views} pendingLines={2}>
        {(items) =>
          items.length === 0 ? (
            <p>{messages.nobodyLooked}</p>
          ) : (
            <ul className={classes["looks"]}>
              {items.map((view, at) => (
                <li key={`${view.viewedAt}/${at}`}>{messages.look(whoOf(view), view.viewedAt)}</li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </>
  );
}

function whoOf({ viewedBy, unitName }: EvidenceView): string {
  if (viewedBy === null) return unitName ?? messages.somebody;
  return unitName === null ? viewedBy : messages.lookOfUnit(viewedBy, unitName);
}
