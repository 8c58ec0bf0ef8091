import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { listCriteriaSets } from "@thuocdo/contract/criteria-sets";
import { getVersion } from "@thuocdo/contract/versions";

export const criteriaSetKeys = {
  all: ["criteria-sets"],
  version: (versionId: string) => ["criteria-sets", versionId],
} as const;

export function criteriaSetsQuery() {
  return queryOptions({
    queryKey: criteriaSetKeys.all,
    queryFn: ({ signal }) => call(listCriteriaSets, { signal }),
  });
}

export function versionQuery(versionId: string) {
  return queryOptions({
    queryKey: criteriaSetKeys.version(versionId),
    queryFn: ({ signal }) => call(getVersion, { params: { versionId }, signal }),
  });
}
