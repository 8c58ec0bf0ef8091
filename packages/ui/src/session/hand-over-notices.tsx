import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { listMyHandOvers, type HandOver } from "@thuocdo/contract/hand-overs";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { useState } from "react";
import { handOverMessages as messages } from "#session/hand-over-messages.ts";
import { browserStorage } from "#kept/browser-storage.ts";
import { roleLabels } from "#session/role-labels.ts";
import { useSession } from "#session/session.ts";
import { Notice } from "#states/notice.tsx";
import classes from "#session/hand-over-notices.module.css";

/** What was handed over to or by the person of late, until they say that they have seen it, on this machine. */
export function HandOverNotices() {
  const { person } = useSession();
  const key = `thuocdo.hand-overs-seen.${person.id}`;
  const [seen, setSeen] = useState(() => browserStorage().getItem(key) ?? "");
  const { data } = useQuery({
    queryKey: ["me", "hand-overs"],
    queryFn: ({ signal }) => call(listMyHandOvers, { signal }),
  });
  const items = (data?.items ?? []).filter((item) => item.handedAt > seen);
  const [latest] = items;
  if (latest === undefined) return null;
  return (
    <div className={classes["notice"]} data-screen-only>
      <Notice
        title={messages.title}
        action={
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              try {
                browserStorage().setItem(key, latest.handedAt);
              } catch {
                // Then it is told again at the next opening.
              }
              setSeen(latest.handedAt);
            }}
          >
            {messages.seen}
          </Button>
        }
      >
        {items.map((item) => (
          <Told key={`${item.id} ${item.unitId} ${item.role}`} item={item} />
        ))}
      </Notice>
    </div>
  );
}

function Told({ item }: { readonly item: HandOver }) {
  const role = messages.roleAt(roleLabels[item.role], item.unitName);
  return (
    <>
      <p>
        {item.direction === "to-me"
          ? messages.toMe(item.other ?? "", role)
          : messages.fromMe(item.other, role, formatInstant(item.endsAt))}{" "}
        {messages.reason(item.reason)}
      </p>
      {item.work.length > 0 && (
        <ul>
          {item.work.map(({ kind, subjectId, title, pieces }) => (
            <li key={`${kind} ${subjectId}`}>{messages.openWork[kind](title, pieces)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
