import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { supplementLabel } from "@thuocdo/criteria/supplement/messages";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { criteriaSetKeys } from "#features/criteria-sets/queries.ts";
import { AttentionList } from "#features/supplements/attention-list.tsx";
import { CarryButton } from "#features/supplements/carry-button.tsx";
import { messages } from "#features/supplements/messages.ts";
import { attentionQuery, supplementsQuery } from "#features/supplements/queries.ts";
import { VersionSubpage } from "#routes/version-subpage.tsx";
import classes from "#features/supplements/supplements.module.css";

/** Cần xem lại: what later versions of the core mean for each part of a supplement. */
export function AttentionPage() {
  const { versionId } = useParams({ from: "/versions/$versionId/attention" });
  return (
    <VersionSubpage versionId={versionId}>
      {(loaded) => <Attention loaded={loaded} />}
    </VersionSubpage>
  );
}

function Attention({ loaded }: { readonly loaded: VersionWithDocument }) {
  const { version } = loaded;
  const attention = useQuery({ ...attentionQuery(version.id), staleTime: 0 });
  const supplements = useQuery(supplementsQuery(version.criteriaSetId));
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const unitId = version.supplement?.unitId;
  const drafts = supplements.data?.draftsFor.some((city) => city.unitId === unitId) ?? false;
  const open = (versionId: string) =>
    void queryClient
      .invalidateQueries({ queryKey: criteriaSetKeys.all })
      .then(() => navigate({ to: "/versions/$versionId", params: { versionId } }));
  return (
    <QueryState query={attention} pendingLines={8}>
      {({ next }) => (
        <>
          <p className={classes["quiet"]}>{messages.attentionAbout}</p>
          {next.length === 0 && (
            <Empty title={messages.attentionNone}>{messages.attentionNoneHint}</Empty>
          )}
          {next.map((later) => {
            const left = later.items.filter(({ stands }) => !stands).length;
            return (
              <section key={later.versionId} className={classes["section"]}>
                <div className={classes["head"]}>
                  <div>
                    <h2>{messages.nextKinds[later.kind](later.label)}</h2>
                    <p className={classes["quiet"]}>
                      {messages.summary(later.needAttention, later.parts)}
                    </p>
                  </div>
                  <div data-screen-only>
                    {later.carriedToVersionId !== null && (
                      <Link
                        to="/versions/$versionId"
                        params={{ versionId: later.carriedToVersionId }}
                        className={classes["link"] ?? ""}
                      >
                        {messages.carriedTo}
                      </Link>
                    )}
                    {later.carriedToVersionId === null && later.kind === "issued" && drafts && (
                      <CarryButton
                        versionId={version.id}
                        to={later}
                        label={supplementLabel(later.label, version.supplement?.unitName ?? "")}
                        carried={later.parts - left}
                        left={left}
                        words={messages.carry}
                        onCarried={open}
                      />
                    )}
                  </div>
                </div>
                <AttentionList
                  items={later.items}
                  linkToNext={
                    later.kind === "consultation"
                      ? undefined
                      : (nodeId, label) => (
                          <Link
                            to="/versions/$versionId"
                            params={{ versionId: later.versionId }}
                            search={{ node: nodeId }}
                          >
                            {label}
                          </Link>
                        )
                  }
                  linkTo={(nodeId, label) => (
                    <Link
                      to="/versions/$versionId"
                      params={{ versionId: version.id }}
                      search={{ node: nodeId }}
                    >
                      {label}
                    </Link>
                  )}
                />
              </section>
            );
          })}
        </>
      )}
    </QueryState>
  );
}
