import { Button, Checkbox, Group, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { GroupShares } from "@thuocdo/contract/group-shares";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { messages } from "#features/answering/shares/messages.ts";
import { groupSharesQuery, useShareGroup } from "#features/answering/shares/queries.ts";
import classes from "#features/answering/shares/shares.module.css";

export interface ShareGroupsProps {
  readonly submissionId: string;
  readonly version: CriteriaSetVersion;
  readonly onClose: () => void;
}

/** Each group with its officer; a choice is stored as soon as it is made. */
export function ShareGroups({ submissionId, version, onClose }: ShareGroupsProps) {
  const shares = useQuery(groupSharesQuery(submissionId));
  const { share: give, error, shown: shownOf } = useShareGroup(submissionId);
  return (
    <>
      <Text size="sm">{messages.hint}</Text>
      <QueryState query={shares}>
        {(loaded) => (
          <div>
            {version.groups.map(({ id, code, title }) => {
              const stored = loaded.items.find(({ groupId }) => groupId === id);
              const share = shownOf(id, stored);
              const personId = share?.personId ?? null;
              const name = messages.group(code, title);
              return (
                <div key={id} className={classes["row"]}>
                  <span>{name}</span>
                  <NativeSelect
                    aria-label={messages.officerOf(name)}
                    value={personId ?? ""}
                    data={choicesFor(loaded, stored)}
                    onChange={({ currentTarget: { value } }) =>
                      give({
                        groupId: id,
                        personId: value === "" ? null : value,
                        done: false,
                      })
                    }
                  />
                  <Checkbox
                    label={messages.doneHead}
                    aria-label={messages.doneOf(name)}
                    checked={share?.done ?? false}
                    disabled={personId === null}
                    onChange={({ currentTarget: { checked } }) => {
                      if (personId !== null) give({ groupId: id, personId, done: checked });
                    }}
                  />
                </div>
              );
            })}
          </div>
        )}
      </QueryState>
      {error !== null && <Refused error={error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {messages.close}
        </Button>
      </Group>
    </>
  );
}

/** The unit's officers; also whoever has the group and is one no longer. */
function choicesFor({ officers }: GroupShares, share: GroupShares["items"][number] | undefined) {
  const isGone = share !== undefined && !officers.some(({ id }) => id === share.personId);
  return [
    { value: "", label: messages.nobody },
    ...officers.map(({ id, fullName }) => ({ value: id, label: fullName })),
    ...(isGone ? [{ value: share.personId, label: messages.leftUnit(share.fullName) }] : []),
  ];
}
