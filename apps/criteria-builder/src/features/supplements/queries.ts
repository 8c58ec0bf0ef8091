import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getAttention, listSupplements } from "@thuocdo/contract/supplements";

// Below the key of the sets: what begins, issues or withdraws a version makes these old too.
export function supplementsQuery(criteriaSetId: string) {
  return queryOptions({
    queryKey: ["criteria-sets", "supplements", criteriaSetId],
    queryFn: ({ signal }) => call(listSupplements, { params: { criteriaSetId }, signal }),
  });
}

export function attentionQuery(versionId: string) {
  return queryOptions({
    queryKey: ["criteria-sets", "attention", versionId],
    queryFn: ({ signal }) => call(getAttention, { params: { versionId }, signal }),
  });
}
