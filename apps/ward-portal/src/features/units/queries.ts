import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import {
  changeUnits,
  getUnitHistory,
  listUnitChanges,
  previewUnitChange,
  takeBackUnitChange,
  type DatedUnitChange,
} from "@thuocdo/contract/unit-changes";
import { importUnits, readUnitFile } from "@thuocdo/contract/unit-imports";
import { getUnit, listUnits } from "@thuocdo/contract/units";

export const unitKeys = {
  all: ["units"],
  asOf: (day: string) => ["units", "all", day],
  changes: ["units", "changes"],
  history: (unitId: string) => ["units", "history", unitId],
  place: (unitId: string, day: string) => ["units", "place", unitId, day],
} as const;

export function unitsQuery(asOf: string) {
  return queryOptions({
    queryKey: unitKeys.asOf(asOf),
    queryFn: ({ signal }) => call(listUnits, { query: { asOf }, signal }),
    select: ({ items }) => items,
    staleTime: 5 * 60_000,
  });
}

export function unitChangesQuery() {
  return queryOptions({
    queryKey: unitKeys.changes,
    queryFn: ({ signal }) => call(listUnitChanges, { signal }),
    select: ({ items }) => items,
  });
}

export function historyQuery(unitId: string) {
  return queryOptions({
    queryKey: unitKeys.history(unitId),
    queryFn: ({ signal }) => call(getUnitHistory, { params: { unitId }, signal }),
  });
}

/** The unit and those above it on a day; refused when it is not there then. */
export function placeQuery(unitId: string, asOf: string) {
  return queryOptions({
    queryKey: unitKeys.place(unitId, asOf),
    queryFn: ({ signal }) => call(getUnit, { params: { unitId }, query: { asOf }, signal }),
    retry: false,
  });
}

export function usePreview() {
  return useMutation({
    mutationFn: async (body: DatedUnitChange) => await call(previewUnitChange, { body }),
  });
}

export interface Decision {
  readonly id: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
}

export function useChangeUnits() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: DatedUnitChange & Decision) => await call(changeUnits, { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: unitKeys.all }),
  });
}

export function useTakeBack(changeId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string) =>
      await call(takeBackUnitChange, { params: { changeId }, body: { reason } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: unitKeys.all }),
  });
}

export interface UnitFileAsk {
  readonly file: File;
  readonly within: string;
  readonly from: string;
}

export function useReadUnitFile() {
  return useMutation({
    mutationFn: async ({ file, ...query }: UnitFileAsk) =>
      await call(readUnitFile, { query, body: file }),
  });
}

export function useImportUnits() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({
      file,
      ...query
    }: UnitFileAsk & Decision & { readonly take: "all" | "rest" }) =>
      await call(importUnits, { query, body: file }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: unitKeys.all }),
  });
}
