import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { criteriaSetKeys } from "#features/criteria-sets/queries.ts";
import { BeginSupplement } from "#features/supplements/begin-supplement.tsx";
import { CarryButton } from "#features/supplements/carry-button.tsx";
import { messages } from "#features/supplements/messages.ts";
import { supplementsQuery } from "#features/supplements/queries.ts";
import { Supplements } from "#routes/supplements-of-set.tsx";
import { VersionSubpage } from "#routes/version-subpage.tsx";
import classes from "#features/supplements/supplements.module.css";

/** Bổ sung của địa phương: the supplements to an issued version, city by city. */
export function SupplementsPage() {
  const { versionId } = useParams({ from: "/versions/$versionId/supplements" });
  return (
    <VersionSubpage versionId={versionId}>
      {({ version }) => <SupplementsTo version={version} />}
    </VersionSubpage>
  );
}

function SupplementsTo({ version }: { readonly version: VersionSummary }) {
  const supplements = useQuery({ ...supplementsQuery(version.criteriaSetId), staleTime: 0 });
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const open = (versionId: string) =>
    void queryClient
      .invalidateQueries({ queryKey: criteriaSetKeys.all })
      .then(() => navigate({ to: "/versions/$versionId", params: { versionId } }));
  return (
    <QueryState query={supplements} pendingLines={6}>
      {({ items, draftsFor }) => {
        const toThis = items.filter(({ core }) => core.versionId === version.id);
        const own = toThis.filter(({ version: { supplement, state } }) =>
          state === "draft" || state === "issued"
            ? draftsFor.some(({ unitId }) => unitId === supplement?.unitId)
            : false,
        );
        const inHand = own.find((each) => each.version.state === "draft");
        const inForce = own.find((each) => each.version.state === "issued");
        const [city, ...cities] = draftsFor.filter(
          ({ unitId }) => !own.some((each) => each.version.supplement?.unitId === unitId),
        );
        return (
          <section className={classes["section"]}>
            <div className={classes["head"]}>
              <div>
                <h2>{messages.title}</h2>
                <p className={classes["quiet"]}>{messages.about}</p>
              </div>
              <div className={classes["acts"]} data-screen-only>
                {inHand !== undefined && (
                  <Link
                    to="/versions/$versionId"
                    params={{ versionId: inHand.version.id }}
                    className={classes["link"] ?? ""}
                  >
                    {messages.goOn(inHand.version.label)}
                  </Link>
                )}
                {version.state === "issued" && city !== undefined && (
                  <BeginSupplement core={version} cities={[city, ...cities]} onBegun={open} />
                )}
                {version.state === "issued" && inHand === undefined && inForce !== undefined && (
                  <CarryButton
                    versionId={inForce.version.id}
                    to={{ versionId: version.id, label: version.label }}
                    label={messages.replacementLabel(inForce.version.label)}
                    carried={inForce.additions + inForce.raised}
                    left={0}
                    words={messages.replace}
                    onCarried={open}
                  />
                )}
              </div>
            </div>
            {toThis.length === 0 ? (
              <Empty title={messages.noneToVersion} />
            ) : (
              <Supplements title={version.label} items={toThis} />
            )}
          </section>
        );
      }}
    </QueryState>
  );
}
