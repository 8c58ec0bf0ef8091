import type { CommentFilter } from "#features/consultation/find-comments.ts";

/** Which consultation, which part of it, and which comments: in the address, so that a link leads there. */
export interface ConsultationSearch extends CommentFilter {
  readonly consultation?: string | undefined;
  readonly part?: "comments" | "agencies" | undefined;
}

export function readConsultationSearch(search: Record<string, unknown>): ConsultationSearch {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const { part, state } = search;
  return {
    consultation: text("consultation"),
    node: text("node"),
    agency: text("agency"),
    field: text("field"),
    ...(part === "agencies" || part === "comments" ? { part } : {}),
    ...(state === "answered" || state === "unanswered" ? { state } : {}),
  };
}
