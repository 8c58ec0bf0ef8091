import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import {
  beginCityPlan,
  getCityPlan,
  listCityPlanChanges,
  listCityPlans,
  readCityPlanTasks,
  uploadCityPlanFile,
  changesAtOnce,
  type CityPlan,
} from "@thuocdo/contract/city-plans";
import { listUnits } from "@thuocdo/contract/units";
import { contentsOf, type PlanHead } from "@thuocdo/submissions/city-plan/plan-item";
import { dayOf } from "@thuocdo/submissions/city-plan/plan-standing";
import { askEvery } from "@thuocdo/ui/ask-every";
import { hashFile } from "#lib/evidence/hash-file.ts";

const keys = {
  all: ["city-plans"],
  plan: (planId: string) => ["city-plans", planId],
  changes: (planId: string) => ["city-plans", planId, "changes"],
} as const;

export function plansQuery() {
  return queryOptions({
    queryKey: keys.all,
    queryFn: ({ signal }) => call(listCityPlans, { signal }),
    select: ({ items }) => items,
  });
}

export function planQuery(planId: string) {
  return queryOptions({
    queryKey: keys.plan(planId),
    queryFn: ({ signal }) => call(getCityPlan, { params: { planId }, signal }),
    // Others work on it too.
    refetchInterval: askEvery(20_000),
  });
}

/** The latest changes first, and those before them as they are asked for. */
export function changesQuery(planId: string) {
  return infiniteQueryOptions({
    queryKey: keys.changes(planId),
    queryFn: ({ signal, pageParam }) =>
      call(listCityPlanChanges, {
        params: { planId },
        query: pageParam === undefined ? {} : { before: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ items }) =>
      items.length < changesAtOnce ? undefined : String(items.at(-1)?.sequence),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

/** The city and the units below it, in the time of the plan: who may answer for a task. */
export function ownersQuery({ cityUnitId, cityName, items, today }: CityPlan) {
  const head = [
    ...contentsOf(
      items.map(({ item }) => item),
      "plan",
    ).values(),
  ][0];
  const asOf = head === undefined ? today : dayOf(head, today);
  return queryOptions({
    queryKey: ["units", cityUnitId, asOf, "owners"],
    queryFn: ({ signal }) => call(listUnits, { query: { within: cityUnitId, asOf }, signal }),
    select: ({ items: units }) => {
      const names = new Map([
        [cityUnitId, cityName],
        ...units.map(({ id, name }) => [id, name] as const),
      ]);
      const below = units.map(({ id, code, name, level, parentId }) => {
        const above = names.get(parentId ?? "");
        return { id, code, name, level, above: above === undefined ? [] : [above] };
      });
      return [
        { id: cityUnitId, code: "", name: cityName, level: "city" as const, above: [] },
        ...below,
      ];
    },
    staleTime: 5 * 60_000,
  });
}

/** Wards of the city on the day by which a plan chooses them. */
export function wardsQuery({ cityUnitId, mayEdit }: CityPlan, asOf: string) {
  return queryOptions({
    queryKey: ["units", cityUnitId, asOf, "wards"],
    queryFn: ({ signal }) =>
      call(listUnits, { query: { within: cityUnitId, asOf, level: "ward" }, signal }),
    select: ({ items }) => items,
    staleTime: 5 * 60_000,
    enabled: mayEdit,
  });
}

/** Brings a file to the server; a document then names it by its hash. */
export function useUploadPlanFile(planId: string) {
  return useMutation({
    mutationFn: async ({ file, name }: { readonly file: File; readonly name: string }) => {
      const sha256 = await hashFile(file);
      await call(uploadCityPlanFile, { params: { planId, sha256 }, query: { name }, body: file });
      return { sha256, fileName: name };
    },
  });
}

export function useBeginPlan() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: {
      readonly id: string;
      readonly cityUnitId: string;
      readonly head: PlanHead;
    }) => await call(beginCityPlan, { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.all }),
  });
}

export function useReadTasks(planId: string) {
  return useMutation({
    mutationFn: async (file: Blob) =>
      await call(readCityPlanTasks, { params: { planId }, body: file }),
  });
}
