import type { HistoryFilter } from "#features/history/tell-bursts.ts";

/** What an address says of the history that is looked at. */
export function readHistoryFilter(search: Readonly<Record<string, unknown>>): HistoryFilter {
  const { personId, nodeId } = search;
  return {
    ...(typeof personId === "string" && { personId }),
    ...(typeof nodeId === "string" && { nodeId }),
  };
}
