/** The value with every text in it, keys too, in NFC; the same object where nothing changes. */
export function toNfc(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const changed = items.map(toNfc);
    return changed.every((item, index) => item === items[index]) ? items : changed;
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value);
    const changed = fields.map(([key, field]) => [key.normalize("NFC"), toNfc(field)] as const);
    const same = changed.every(
      ([key, field], at) => key === fields[at]?.[0] && field === fields[at]?.[1],
    );
    return same ? value : Object.fromEntries(changed);
  }
  return value;
}
