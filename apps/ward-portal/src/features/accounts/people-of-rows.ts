import type { AccountRow } from "@thuocdo/contract/account-lists";

export interface PersonOfRows {
  readonly userName: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly roles: readonly Pick<AccountRow, "unitId" | "role" | "until">[];
}

/** Rows by person, in the order they come: a user name that stands again is the same person in another role. */
export function peopleOfRows(rows: readonly AccountRow[]): readonly PersonOfRows[] {
  const people = new Map<string, PersonOfRows>();
  for (const { userName, fullName, email, unitId, role, until } of rows) {
    const known = people.get(userName);
    people.set(userName, {
      userName,
      fullName: known?.fullName ?? fullName,
      email: known?.email ?? email,
      roles: [...(known?.roles ?? []), { unitId, role, until }],
    });
  }
  return [...people.values()];
}
