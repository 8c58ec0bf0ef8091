import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { readAccountList } from "@thuocdo/contract/account-lists";
import { listAccounts, listSecondFactorRules, type Account } from "@thuocdo/contract/accounts";
import { call } from "@thuocdo/contract/call";
import { listUnits } from "@thuocdo/contract/units";
import type { Role } from "@thuocdo/criteria/role";

export interface AccountFilter {
  readonly text: string;
  readonly role: Role | "";
  readonly standing:
    | ""
    | "active"
    | "without-role"
    | "locked"
    | "password-due"
    | "without-second-factor";
}

export const accountKeys = { all: ["accounts"], rules: ["second-factor-rules"] } as const;

export function accountsQuery({ text, role, standing }: AccountFilter) {
  return queryOptions({
    queryKey: [...accountKeys.all, { text, role, standing }],
    queryFn: ({ signal }) =>
      call(listAccounts, {
        query: {
          ...(text !== "" && { text }),
          ...(role !== "" && { role }),
          ...(standing !== "" && { standing }),
        },
        signal,
      }),
    // What was found stays while the next is looked for.
    placeholderData: (before) => before,
  });
}

export function rulesQuery() {
  return queryOptions({
    queryKey: accountKeys.rules,
    queryFn: ({ signal }) => call(listSecondFactorRules, { signal }),
  });
}

/** Units below one that are called so. */
export function foundUnitsQuery(within: string, asOf: string, name: string) {
  return queryOptions({
    queryKey: ["units", "found", within, asOf, name],
    queryFn: ({ signal }) => call(listUnits, { query: { within, asOf, name }, signal }),
    enabled: name.length > 1,
    staleTime: 5 * 60_000,
  });
}

/** An act on an account; the lists are read anew. */
export function useAccountAct<Input>(act: (input: Input) => Promise<Account>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountKeys.all }),
  });
}

export function useReadList() {
  return useMutation({
    mutationFn: async (file: File) => ({
      fileName: file.name,
      list: await call(readAccountList, { body: file }),
    }),
  });
}
