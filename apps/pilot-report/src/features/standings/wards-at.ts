import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { matchesSearch } from "@thuocdo/ui/search-text";

export const pageSize = 50;

/** Best place first; units without one after them, by name. */
export function byRank(wards: readonly ComparedWard[]): readonly ComparedWard[] {
  const order = new Intl.Collator("vi");
  const rank = ({ standing }: ComparedWard) => standing?.overall.rank ?? Number.MAX_SAFE_INTEGER;
  return wards.toSorted((a, b) => rank(a) - rank(b) || order.compare(a.name, b.name));
}

/** The units of a city whose name has the words, marks aside. */
export function wardsAt(
  wards: readonly ComparedWard[],
  { city, search = "" }: { readonly city?: string; readonly search?: string },
): readonly ComparedWard[] {
  return wards.filter(
    ({ cityId, name }) => (city === undefined || cityId === city) && matchesSearch(name, search),
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
