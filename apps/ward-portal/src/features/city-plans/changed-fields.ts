import { formatDate } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { messages } from "#features/city-plans/messages.ts";

export interface ChangedField {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The fields in which two contents differ, by the names of the screen.
 * @param nameOf the name of a unit, or undefined where the id is of something else
 */
export function changedFields(
  before: object | null,
  after: object | null,
  nameOf: (id: string) => string | undefined,
): readonly ChangedField[] {
  const was = new Map<string, unknown>(Object.entries(before ?? {}));
  const is = new Map<string, unknown>(Object.entries(after ?? {}));
  const words = (value: unknown): string => {
    if (Array.isArray(value)) return messages.several(value.length);
    if (typeof value === "number") return formatDecimal(String(value));
    if (typeof value === "boolean") return value ? messages.yes : messages.no;
    if (typeof value !== "string") return "";
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
    return nameOf(value) ?? value;
  };
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const field = messages.fields.get(key);
    const [one, other] = [was.get(key), is.get(key)];
    if (field === undefined || JSON.stringify(one) === JSON.stringify(other)) return [];
    const change = { field, before: words(one), after: words(other) };
    return change.before === "" && change.after === "" ? [] : [change];
  });
}
