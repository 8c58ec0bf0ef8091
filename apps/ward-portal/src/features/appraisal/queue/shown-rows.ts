import type { QueueRow } from "@thuocdo/contract/appraisal";
import { matchesSearch } from "@thuocdo/ui/search-text";
import type { QueueFilter } from "#features/appraisal/queue/queue-filter.ts";

/** The district or, where there is none, the city. */
export function placeOf({ districtName, cityName }: QueueRow): string {
  return districtName ?? cityName ?? "";
}

export function isShown(row: QueueRow, filter: QueueFilter): boolean {
  const { sought = "", round, place, risk, remarked } = filter;
  return (
    (round === undefined || row.roundId === round) &&
    (place === undefined || placeOf(row) === place) &&
    (risk === undefined || row.risk.level === risk) &&
    (remarked === undefined || row.remarked === (remarked === "with")) &&
    matchesSearch([row.unitName, row.districtName ?? "", row.cityName ?? ""].join(" "), sought)
  );
}
