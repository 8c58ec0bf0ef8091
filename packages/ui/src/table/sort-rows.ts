import { compareVietnamese } from "#text/collation.ts";

export type SortValue = string | number | null | undefined;

export interface SortOrder {
  readonly key: string;
  readonly direction: "ascending" | "descending";
}

/** A first press sorts upwards, a second downwards. */
export function nextOrder(current: SortOrder | undefined, key: string): SortOrder {
  const turned = current?.key === key && current.direction === "ascending";
  return { key, direction: turned ? "descending" : "ascending" };
}

/** Numbers by size, text in Vietnamese order; blanks last whichever way the column is sorted. */
export function compareRows(
  one: SortValue,
  other: SortValue,
  direction: SortOrder["direction"],
): number {
  if (isBlank(one) || isBlank(other)) return Number(isBlank(one)) - Number(isBlank(other));
  const upwards =
    typeof one === "number" && typeof other === "number"
      ? one - other
      : compareVietnamese(String(one), String(other));
  return direction === "ascending" ? upwards : -upwards;
}

function isBlank(value: SortValue): value is null | undefined | "" {
  return value === null || value === undefined || value === "";
}
