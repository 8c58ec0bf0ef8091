import type { ComparedWard, UnrankedReason } from "@thuocdo/comparison/compared-ward";
import { matchesSearch } from "@thuocdo/ui/search-text";

export const pageSize = 50;

/** Best place first; units without one after them, by name. */
export function byRank(wards: readonly ComparedWard[]): readonly ComparedWard[] {
  const order = new Intl.Collator("vi");
  const rank = ({ standing }: ComparedWard) => standing?.overall.rank ?? Number.MAX_SAFE_INTEGER;
  return wards.toSorted((a, b) => rank(a) - rank(b) || order.compare(a.name, b.name));
}

/** What is asked of the units listed; all of it, where several are asked. */
export interface Asked {
  readonly city?: string;
  readonly search?: string;
  readonly level?: string;
  readonly unmet?: string;
  readonly state?: UnrankedReason;
  readonly barred?: true;
}

/** The units that are all that is asked: names without marks, verdicts and levels as appraised. */
export function wardsAt(wards: readonly ComparedWard[], asked: Asked): readonly ComparedWard[] {
  const { city, search = "", level, unmet, state, barred } = asked;
  return wards.filter(
    (ward) =>
      (city === undefined || ward.cityId === city) &&
      matchesSearch(ward.name, search) &&
      (level === undefined || (ward.standing !== null && ward.appraised?.level === level)) &&
      (unmet === undefined || isUnmet(ward, unmet)) &&
      (state === undefined || ward.unranked === state) &&
      (barred === undefined || isBarred(ward)),
  );
}

function isUnmet({ appraised }: ComparedWard, asked: string): boolean {
  const found = appraised?.criteria.find(({ criterionId }) => criterionId === asked);
  return found?.verdict === "not-met";
}

function isBarred({ appraised }: ComparedWard): boolean {
  return (
    appraised?.criteria.some(({ causes }) =>
      causes.some((cause) => cause.kind === "below-minimum" && cause.knockOut),
    ) ?? false
  );
}

/** The page asked for, within the pages that there are. */
export function pageOf(
  count: number,
  asked = 1,
): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(count / pageSize));
  return { page: Math.min(asked, pages), pages };
}

export function citiesOf(wards: readonly ComparedWard[]): { value: string; label: string }[] {
  const order = new Intl.Collator("vi");
  return [...new Map(wards.map(({ cityId, cityName }) => [cityId, cityName]))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => order.compare(a.label, b.label));
}
