import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { listCriteriaSets } from "@thuocdo/contract/criteria-sets";

/** Versions in force: what a round may assess against, and a plan serve. */
export function versionsInForceQuery() {
  return queryOptions({
    queryKey: ["criteria-sets"],
    queryFn: ({ signal }) => call(listCriteriaSets, { signal }),
    select: ({ items }) =>
      items.flatMap(({ versions }) => versions.filter(({ state }) => state === "issued")),
  });
}
