import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { downloadEvidence, listEvidence, listEvidenceViews } from "@thuocdo/contract/evidence";

export const evidenceKeys = {
  list: (submissionId: string) => ["submissions", submissionId, "evidence"],
  file: (submissionId: string, sha256: string, opening: string) =>
    ["submissions", submissionId, "evidence", sha256, opening] as const,
  views: (submissionId: string, sha256: string) =>
    ["submissions", submissionId, "evidence", sha256, "views"] as const,
};

export function evidenceQuery(submissionId: string) {
  return queryOptions({
    queryKey: evidenceKeys.list(submissionId),
    queryFn: ({ signal }) => call(listEvidence, { params: { submissionId }, signal }),
    select: ({ items }) => items,
    refetchOnMount: "always",
  });
}

/** The file itself. Fetched once for each opening of the viewer: each fetch is written down as a look. */
export function evidenceFileQuery(submissionId: string, sha256: string, opening: string) {
  return queryOptions({
    queryKey: evidenceKeys.file(submissionId, sha256, opening),
    queryFn: ({ signal }) => call(downloadEvidence, { params: { submissionId, sha256 }, signal }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}

export function evidenceViewsQuery(submissionId: string, sha256: string) {
  return queryOptions({
    queryKey: evidenceKeys.views(submissionId, sha256),
    queryFn: ({ signal }) => call(listEvidenceViews, { params: { submissionId, sha256 }, signal }),
    select: ({ items }) => items,
    refetchOnMount: "always",
  });
}
