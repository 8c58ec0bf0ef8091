/** A value for a `jsonb` column that may be null: SQL's null, not JSON's. */
export function jsonOrNull(value: object | null | undefined): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
