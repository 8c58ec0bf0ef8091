import { Button, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Gap } from "@thuocdo/criteria-form/list-gaps";
import { progressByOfficer } from "@thuocdo/submissions/group-shares";
import { Dialog } from "@thuocdo/ui/dialog";
import { Part } from "@thuocdo/ui/part";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { messages } from "#features/answering/shares/messages.ts";
import { groupSharesQuery } from "#features/answering/shares/queries.ts";
import type { OwnPart } from "#features/answering/shares/use-own-part.ts";
import classes from "#features/answering/shares/shares.module.css";

export interface SharesBarProps {
  readonly submissionId: string;
  readonly version: CriteriaSetVersion;
  readonly gaps: readonly Gap[];
  readonly ownPart: OwnPart;
}

/** How far each officer is with the groups given to them, and the way to share; nothing where one officer does it all. */
export function SharesBar({ submissionId, version, gaps, ownPart }: SharesBarProps) {
  const { person } = useSession();
  const shares = useQuery(groupSharesQuery(submissionId)).data;
  const [sharing, setSharing] = useState(false);
  if (shares === undefined || (shares.officers.length < 2 && shares.items.length === 0))
    return null;
  const lacking = new Set(gaps.map(({ indicatorId }) => indicatorId));
  const names = new Map(shares.items.map(({ personId, fullName }) => [personId, fullName]));
  const close = () => setSharing(false);
  return (
    <section className={classes["bar"]} aria-label={messages.bar} data-screen-only>
      <ul>
        {progressByOfficer(version, shares.items, lacking).map((progress) => (
          <li key={progress.personId}>
            {messages.progress(names.get(progress.personId) ?? "", progress)}
          </li>
        ))}
      </ul>
      {shares.items.some(({ personId }) => personId === person.id) && (
        <Switch
          label={messages.onlyOwn}
          checked={ownPart.onlyOwn}
          onChange={(event) => ownPart.setOnlyOwn(event.currentTarget.checked)}
        />
      )}
      <Button size="xs" variant="default" onClick={() => setSharing(true)}>
        {messages.share}
      </Button>
      <Dialog wide opened={sharing} title={messages.title} onClose={close}>
        {sharing && (
          <Part
            name="share-groups"
            load={async () =>
              (await import("#features/answering/shares/share-groups.tsx")).ShareGroups
            }
            props={{ submissionId, version, onClose: close }}
          />
        )}
      </Dialog>
    </section>
  );
}
