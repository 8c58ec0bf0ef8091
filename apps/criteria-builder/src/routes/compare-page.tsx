import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { earlierStates } from "#features/compare/earlier-states.ts";
import { messages } from "#features/compare/messages.ts";
import { newestEditsQuery, stateAfterQuery } from "#features/compare/queries.ts";
import { versionStates } from "#features/criteria-sets/messages.ts";
import { criteriaSetsQuery, versionQuery } from "#features/criteria-sets/queries.ts";
import { readLook, type Comparison } from "#routes/read-comparison.ts";
import { VersionDifferences } from "#routes/version-differences.tsx";
import { VersionHead } from "#routes/version-head.tsx";
import classes from "#routes/compare-page.module.css";

const from = "/versions/$versionId/compare";

/** What differs between a version and another one of its set, or an earlier state of itself. */
export function ComparePage() {
  const { versionId } = useParams({ from });
  const version = useQuery({ ...versionQuery(versionId), staleTime: 0 });
  const sets = useQuery(criteriaSetsQuery());
  return (
    <QueryState query={version} pendingLines={12}>
      {(loaded) => (
        <div className={classes["page"]}>
          <VersionHead
            version={loaded.version}
            label={loaded.document.label}
            title={loaded.document.title}
          />
          <QueryState query={sets}>
            {({ items }) => {
              const set = items.find(({ id }) => id === loaded.version.criteriaSetId);
              const others = (set?.versions ?? []).filter(({ id }) => id !== versionId);
              return (
                <CompareWith loaded={loaded} others={others} drafts={set?.mayDraft ?? false} />
              );
            }}
          </QueryState>
        </div>
      )}
    </QueryState>
  );
}

/** A choice in the list: another version by its id, an earlier state by the edit that made it. */
const stateValue = (sequence: number) => `after ${sequence}`;

function CompareWith(props: {
  readonly loaded: VersionWithDocument;
  readonly others: readonly VersionSummary[];
  readonly drafts: boolean;
}) {
  const { loaded, others, drafts } = props;
  const { version, mayEdit } = loaded;
  const asked: Comparison = useSearch({ from });
  const navigate = useNavigate({ from });
  // Only those who draft may see how a draft came to be.
  const edits = useQuery({ ...newestEditsQuery(version.id), enabled: mayEdit });
  const states =
    edits.data === undefined ? [] : earlierStates(edits.data.items, edits.data.next === null);
  const other =
    others.find(({ id }) => id === asked.with) ??
    others.find(({ id }) => id === version.previousVersionId) ??
    others[0];
  const after = asked.after ?? (other === undefined ? states[0]?.sequence : undefined);
  if (after === undefined && other === undefined)
    return <Empty title={messages.noOthersTitle}>{messages.noOthers}</Empty>;
  const isListed = states.some(({ sequence }) => sequence === after);
  return (
    <>
      <div className={classes["choice"]} data-screen-only>
        <NativeSelect
          label={messages.comparedWith}
          value={after === undefined ? (other?.id ?? "") : stateValue(after)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const state = states.find(({ sequence }) => stateValue(sequence) === value);
            void navigate({
              search: {
                ...(state === undefined ? { with: value } : { after: state.sequence }),
                ...readLook({ ...asked }),
              },
              hash: "",
            });
          }}
          data={[
            {
              group: messages.versions,
              items: others.map(({ id, label, state }) => ({
                value: id,
                label:
                  id === version.previousVersionId
                    ? messages.begunFrom(label, versionStates[state])
                    : messages.otherVersion(label, versionStates[state]),
              })),
            },
            {
              group: messages.earlierStates,
              items: [
                ...states.map(({ sequence, beforeDay }) => ({
                  value: stateValue(sequence),
                  label: messages.earlierState(beforeDay),
                })),
                ...(after === undefined || isListed
                  ? []
                  : [
                      {
                        value: stateValue(after),
                        label: messages.stateAfter(loaded.document.label, after),
                      },
                    ]),
              ],
            },
          ].filter(({ items }) => items.length > 0)}
        />
      </div>
      {after === undefined ? (
        other && <WithVersion loaded={loaded} otherId={other.id} drafts={drafts} />
      ) : (
        <WithState loaded={loaded} after={after} drafts={drafts} />
      )}
    </>
  );
}

/** The older one on the left, whichever page this is. */
function WithVersion(props: {
  readonly loaded: VersionWithDocument;
  readonly otherId: string;
  readonly drafts: boolean;
}) {
  const { loaded, otherId, drafts } = props;
  const other = useQuery({ ...versionQuery(otherId), staleTime: 0 });
  return (
    <QueryState query={other} pendingLines={12}>
      {(loadedOther) => {
        const isOlder = loadedOther.version.createdAt < loaded.version.createdAt;
        const [before, after] = isOlder ? [loadedOther, loaded] : [loaded, loadedOther];
        return (
          <VersionDifferences
            versionId={loaded.version.id}
            with={{ with: otherId }}
            before={before.document}
            beforeName={before.document.label}
            later={after}
            drafts={drafts}
          />
        );
      }}
    </QueryState>
  );
}

function WithState(props: {
  readonly loaded: VersionWithDocument;
  readonly after: number;
  readonly drafts: boolean;
}) {
  const { loaded, after, drafts } = props;
  const { version } = loaded;
  const state = useQuery(stateAfterQuery(version.id, after));
  return (
    <QueryState query={state} pendingLines={12}>
      {(earlier) => (
        <VersionDifferences
          versionId={version.id}
          with={{ after: String(after) }}
          before={earlier.document}
          beforeName={messages.stateAfter(earlier.document.label, after)}
          later={loaded}
          drafts={drafts}
        />
      )}
    </QueryState>
  );
}
