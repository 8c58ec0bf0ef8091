import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { passwordLength } from "@thuocdo/contract/password-rules";
import { roles, type Role } from "@thuocdo/criteria/role";
import { findUnitByCode, listUnitsAsOf, type UnitAsOf } from "@thuocdo/database/queries/units";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { messages } from "#command-line/messages.ts";
import { CommandRefused } from "#command-line/refused.ts";
import { isUserName } from "#sign-in/user-name.ts";
import { addPerson } from "#use-cases/add-person.ts";

export interface AddUserOptions {
  readonly name: string;
  readonly role: readonly string[];
  readonly unit?: string;
  readonly level: "city" | "department" | "district" | "ward";
  readonly passwordStdin?: boolean;
}

export interface AddedUser {
  readonly personId: string;
  readonly userName: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  /** Only where it was made here: nobody else knows it. */
  readonly generatedPassword: string | null;
}

export async function addUser(
  db: Kysely<Database>,
  userName: string,
  options: AddUserOptions,
): Promise<AddedUser> {
  if (!isUserName(userName)) throw new CommandRefused(messages.badUserName(userName));
  const held = options.role.map(parseRole);
  if (held.length === 0) throw new CommandRefused(messages.roleMissing);
  const unit = await findUnit(db, options);
  const generatedPassword =
    options.passwordStdin === true ? null : randomBytes(12).toString("base64url");
  const password = generatedPassword ?? (await text(process.stdin)).replace(/\r?\n$/, "");
  const { least, most } = passwordLength;
  if (password.length < least || password.length > most)
    throw new CommandRefused(messages.shortPassword(least, most));
  const known = await db
    .selectFrom("person")
    .select("id")
    .where("user_name", "=", userName)
    .executeTakeFirst();
  if (known !== undefined) throw new CommandRefused(messages.userNameTaken(userName));
  const personId = await db.transaction().execute(
    async (trx) =>
      await addPerson(trx, {
        userName,
        fullName: options.name,
        password,
        roles: held.map((role) => ({ unitId: unit.id, role })),
      }),
  );
  return { personId, userName, unit: unit.name, roles: held, generatedPassword };
}

function parseRole(role: string): Role {
  const known = roles.find((name) => name === role);
  if (known === undefined) throw new CommandRefused(messages.unknownRole(role));
  return known;
}

async function findUnit(
  db: Kysely<Database>,
  { unit: code, level }: AddUserOptions,
): Promise<UnitAsOf> {
  const asOf = new Date().toISOString().slice(0, 10);
  if (code === undefined) {
    const [ministry] = await listUnitsAsOf(db, asOf, { level: "ministry" });
    if (ministry === undefined) throw new CommandRefused(messages.unitsMissing);
    return ministry;
  }
  const unit = await findUnitByCode(db, { level, code, asOf });
  if (unit === undefined) throw new CommandRefused(messages.unitNotFound(level, code));
  return unit;
}
