import { countText } from "@thuocdo/comparison/report-text";
import type { Column } from "@thuocdo/ui/data-table";
import { messages } from "#features/readiness/messages.ts";
import { showPercent } from "#lib/show-figure.ts";

export interface ReadyCounts {
  readonly units: number;
  readonly ready: number;
  readonly partly: number;
  readonly nothing: number;
}

/** How many of a row's units are ready, and how many are not yet. */
export const readyColumns: readonly Column<ReadyCounts>[] = [
  count("units", messages.units),
  count("ready", messages.readyUnits),
  {
    key: "share",
    header: messages.readyShare,
    figures: true,
    cell: ({ ready, units }) => (units === 0 ? messages.undefined : showPercent(ready / units)),
    sortValue: ({ ready, units }) => (units === 0 ? null : ready / units),
  },
  count("partly", messages.partly),
  count("nothing", messages.nothing),
];

function count(key: keyof ReadyCounts, header: string): Column<ReadyCounts> {
  return {
    key,
    header,
    figures: true,
    cell: ({ [key]: units }) => countText(units),
    sortValue: ({ [key]: units }) => units,
  };
}
