/** `crypto.randomUUID` is missing on pages served over plain http, as closed networks do. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  hex[6] = `4${hex[6]?.[1] ?? "0"}`;
  hex[8] = `${"89ab"[(bytes[8] ?? 0) & 3] ?? "8"}${hex[8]?.[1] ?? "0"}`;
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
