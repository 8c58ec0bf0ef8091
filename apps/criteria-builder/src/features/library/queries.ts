import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { searchLibrary } from "@thuocdo/contract/exchange";

export type LibraryKind = "criterion" | "indicator";

/** What the library has for these words; the answer before stays while the next is asked for. */
export function libraryQuery(query: {
  readonly words: string;
  readonly kind: LibraryKind;
  readonly except: string;
}) {
  return queryOptions({
    queryKey: ["library", query],
    queryFn: async ({ signal }) => await call(searchLibrary, { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
