import type { GivenRole } from "@thuocdo/contract/accounts";
import type { Role } from "@thuocdo/criteria/role";
import { instantInVietnam, parseDate } from "@thuocdo/criteria/formats/dates";

export interface TypedRole {
  readonly unit: { readonly id: string; readonly name: string } | undefined;
  readonly role: Role;
  /** As typed: "31/12/2026", or nothing. */
  readonly untilDay: string;
}

/** The role as it is given, or which part of it is not. The last day still counts. */
export function readTypedRole(
  { unit, role, untilDay }: TypedRole,
  now: string,
): { readonly given: GivenRole } | { readonly fault: "unit" | "until" } {
  if (unit === undefined) return { fault: "unit" };
  if (untilDay.trim() === "") return { given: { unitId: unit.id, role, until: null } };
  const until = readUntilDay(untilDay, now);
  return until === undefined ? { fault: "until" } : { given: { unitId: unit.id, role, until } };
}

/** The end of a last day as it is typed; undefined where it is none, or has passed. */
export function readUntilDay(typed: string, now: string): string | undefined {
  const day = parseDate(typed.trim());
  if (day === undefined) return undefined;
  const until = new Date(Date.parse(instantInVietnam(day, "00:00")) + 24 * 3_600_000).toISOString();
  return until > now ? until : undefined;
}
