/** The value with every text in it, keys too, in NFC; the same object where nothing changes. */
export function toNfc(value: unknown): unknown {
  return isNfc(value) ? value : composed(value);
}

// Before the combining marks there is nothing to compose, and no half of a pair.
const mayCompose = /[\u0300-\uffff]/;

/** Whether a text is in NFC. */
export function isNfcText(text: string): boolean {
  return !mayCompose.test(text) || text === text.normalize("NFC");
}

/** Mostly true, and so found without making anything. */
function isNfc(value: unknown): boolean {
  if (typeof value === "string") return isNfcText(value);
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isNfc);
  for (const [key, field] of Object.entries(value))
    if (!isNfcText(key) || !isNfc(field)) return false;
  return true;
}

function composed(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (isNfc(value) || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(composed);
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key.normalize("NFC"), composed(field)]),
  );
}
