import { queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getVersionUse } from "@thuocdo/contract/issued-versions";
import { DataTable } from "@thuocdo/ui/data-table";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { messages, roundStates } from "#features/issuing/messages.ts";

function versionUseQuery(versionId: string) {
  return queryOptions({
    queryKey: ["criteria-sets", versionId, "use"],
    queryFn: ({ signal }) => call(getVersionUse, { params: { versionId }, signal }),
    staleTime: 0,
  });
}

/** The rounds under way that assess against a version, and what becomes of them when it is withdrawn; of the frozen how many there are. */
export function VersionUse({ versionId }: { readonly versionId: string }) {
  const use = useQuery(versionUseQuery(versionId));
  return (
    <QueryState query={use} pendingLines={2}>
      {({ rounds }) => {
        if (rounds.length === 0) return <Notice title={messages.useNone} />;
        const live = rounds.filter(({ state }) => state !== "frozen");
        const open = live.filter(({ state }) => state === "open").length;
        const frozen = messages.frozenRounds(rounds.length - live.length);
        if (live.length === 0) return <Notice title={messages.useOver}>{frozen}</Notice>;
        return (
          <>
            <Notice
              tone={open > 0 ? "warning" : "quiet"}
              title={messages.useTitle(live.length, open)}
            >
              {messages.openRoundsGoOn}
              {rounds.length > live.length && ` ${frozen}`}
            </Notice>
            <DataTable
              hideCaption
              caption={messages.useRounds}
              rows={live}
              rowKey={({ id }) => id}
              columns={[
                { key: "round", header: messages.useColumns.round, cell: ({ title }) => title },
                {
                  key: "state",
                  header: messages.useColumns.state,
                  cell: ({ state }) => roundStates[state],
                },
                {
                  key: "period",
                  header: messages.useColumns.period,
                  cell: ({ periodFrom, periodTo }) => messages.period(periodFrom, periodTo),
                },
                {
                  key: "units",
                  header: messages.useColumns.units,
                  cell: ({ units }) => units,
                  figures: true,
                },
                {
                  key: "begun",
                  header: messages.useColumns.begun,
                  cell: ({ begun }) => begun,
                  figures: true,
                },
                {
                  key: "sent",
                  header: messages.useColumns.sent,
                  cell: ({ sent }) => sent,
                  figures: true,
                },
              ]}
            />
          </>
        );
      }}
    </QueryState>
  );
}
