import type { UnitChangeRow, WardRow } from "#units/unit-edition.ts";
import { unitPeriods } from "#units/unit-edition.ts";
import { repairCode, type UnitsOf2021 } from "#units/sources/units-of-2021.ts";
import type { UnitsOf2025, WardMapping } from "#units/sources/units-of-2025.ts";

interface Link {
  readonly before: WardRow;
  readonly after: WardRow;
}

/**
 * Which unit of 2021 went into which of 2025. A line of the mapping is joined by its old code, else by the names of
 * ward, district and province. Lines whose new code is no unit, or one in another province than the rest of the old
 * province went to, are slips and left out: then the successor is not known ("không rõ").
 */
export function changesOf2025(before: UnitsOf2021, after: UnitsOf2025): readonly UnitChangeRow[] {
  const links = withoutStrays(findLinks(before, after));
  const successors = Map.groupBy(links, (link) => link.before.code);
  const predecessors = Map.groupBy(links, (link) => link.after.code);
  return links.map(({ before: old, after: now }, at) => ({
    line: at + 2,
    oldCode: old.code,
    newCode: now.code,
    oldName: old.name,
    newName: now.name,
    kind: kindOf({
      successors: successors.get(old.code)?.length ?? 0,
      predecessors: predecessors.get(now.code)?.length ?? 0,
      sameName: old.name === now.name,
    }),
    effectiveOn: unitPeriods[2025].validFrom,
  }));
}

/** Truth table: several successors: split; else several predecessors: merge; else same name: same, or rename. */
function kindOf(link: {
  readonly successors: number;
  readonly predecessors: number;
  readonly sameName: boolean;
}): string {
  if (link.successors > 1) return "split";
  if (link.predecessors > 1) return "merge";
  return link.sameName ? "same" : "rename";
}

function findLinks(before: UnitsOf2021, after: UnitsOf2025): readonly Link[] {
  const oldByCode = new Map(before.wards.map((ward) => [ward.code, ward]));
  const oldByNames = Map.groupBy(before.wards, (ward) =>
    nameKey(ward.name, ward.districtName ?? "", ward.cityName),
  );
  const newByCode = new Map(after.wards.map((ward) => [ward.code, ward]));
  const links = new Map<string, Link>();
  for (const mapping of after.mappings) {
    const old = findOld(mapping, oldByCode, oldByNames);
    const now = newByCode.get(mapping.newCode);
    if (old !== undefined && now !== undefined) {
      links.set(`${old.code} ${now.code}`, { before: old, after: now });
    }
  }
  return [...links.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}

function findOld(
  mapping: WardMapping,
  byCode: ReadonlyMap<string, WardRow>,
  byNames: ReadonlyMap<string, readonly WardRow[]>,
): WardRow | undefined {
  if (mapping.oldCode !== null) {
    const found = byCode.get(repairCode(mapping.oldCode, mapping.oldName));
    if (found !== undefined) return found;
  }
  const named =
    byNames.get(nameKey(mapping.oldName, mapping.oldDistrictName, mapping.oldProvinceName)) ?? [];
  return named.length === 1 ? named[0] : undefined;
}

/** Hoà and Hòa are two spellings of one name. */
function nameKey(...names: readonly string[]): string {
  return names
    .join(" / ")
    .toLowerCase()
    .replaceAll(/o([àáảãạ])/g, (_, vowel: string) => `${"òóỏõọ"["àáảãạ".indexOf(vowel)]}a`);
}

/** Leaves out links to another province than most of the old province's units went to. */
function withoutStrays(links: readonly Link[]): readonly Link[] {
  const heads = new Map<string, { readonly cityCode: string; readonly count: number }>();
  const pairs = Map.groupBy(links, ({ before, after }) => `${before.cityCode} ${after.cityCode}`);
  for (const [pair, { length: count }] of pairs) {
    const [from = "", cityCode = ""] = pair.split(" ");
    if (count > (heads.get(from)?.count ?? 0)) heads.set(from, { cityCode, count });
  }
  return links.filter(
    ({ before, after }) => heads.get(before.cityCode)?.cityCode === after.cityCode,
  );
}
