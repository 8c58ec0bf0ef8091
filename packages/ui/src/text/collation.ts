const collator = new Intl.Collator("vi", { numeric: true });

/** Vietnamese order (a, ă, â, b …, d, đ …), numbers by size: "1.9" before "1.10". */
export function compareVietnamese(one: string, other: string): number {
  return collator.compare(one, other);
}
