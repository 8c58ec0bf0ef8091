import { Role } from "@thuocdo/criteria/role";
import Type from "typebox";
import { Id, Instant, Words } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

const tags = ["accounts"] as const;
const config = { access: ["administrator"] } as const;

/** The columns of a list of people, by what they hold. */
export const accountColumns = ["full-name", "user-name", "email", "unit", "role", "until"] as const;
export const AccountColumn = oneOf(accountColumns);
export type AccountColumn = (typeof accountColumns)[number];

/** A row of a list: one person in one role. The same user name again is the same person in a further role. */
export const AccountRow = strict({
  /** As the spreadsheet counts, from 1. */
  row: Type.Integer({ minimum: 1 }),
  userName: Type.String({ maxLength: 60 }),
  fullName: Words,
  email: orNull(Type.String({ maxLength: 254 })),
  unitId: Id,
  role: Role,
  until: orNull(Instant),
});
export type AccountRow = Type.Static<typeof AccountRow>;

export const AccountRowProblem = strict({
  row: Type.Integer(),
  column: orNull(AccountColumn),
  /** What stands in the cell. */
  text: Type.String(),
  code: oneOf([
    "missing",
    "too-long",
    "not-a-user-name",
    "user-name-taken",
    "not-an-email",
    "unit-unknown",
    "unit-several",
    "role-unknown",
    "not-a-date",
    "date-past",
    "other-name",
    "row-twice",
  ]),
});
export type AccountRowProblem = Type.Static<typeof AccountRowProblem>;

export const AccountList = strict({
  sheet: Type.String(),
  otherSheets: Type.Array(Type.String()),
  /** Headings that were found, by what they hold. */
  columns: Type.Array(strict({ column: AccountColumn, heading: Type.String() })),
  missingColumns: Type.Array(AccountColumn),
  rows: Type.Array(strict({ ...AccountRow.properties, unitName: Type.String() })),
  problems: Type.Array(AccountRowProblem),
});
export type AccountList = Type.Static<typeof AccountList>;

export const maxAccountListBytes = 5_000_000;
/** People made by one request: each password is hashed slowly, on purpose. */
export const maxAccountsAtOnce = 40;

export const readAccountList = {
  method: "POST",
  url: "/account-lists/read",
  config,
  schema: {
    operationId: "readAccountList",
    summary:
      "Read a list of people (XLSX, XLS, ODS, CSV, judged by content): nothing is stored, what is not understood is told by row and column",
    tags,
    consumes: ["application/octet-stream"],
    response: { 200: AccountList, ...refusals(400, 401, 403, 413, 415, 422) },
  },
} as const satisfies Route;

export const addAccountList = {
  method: "POST",
  url: "/account-lists",
  config,
  schema: {
    operationId: "addAccountList",
    summary: "Make the accounts of rows that were read; all of them or none",
    tags,
    body: strict({
      people: Type.Array(
        strict({
          id: Id,
          userName: Type.String({ minLength: 1, maxLength: 60 }),
          fullName: Words,
          email: orNull(Type.String({ maxLength: 254, pattern: "^[^@\\s]+@[^@\\s]+$" })),
          roles: Type.Array(strict({ unitId: Id, role: Role, until: orNull(Instant) }), {
            minItems: 1,
            maxItems: 20,
          }),
        }),
        { minItems: 1, maxItems: maxAccountsAtOnce },
      ),
    }),
    response: {
      201: strict({
        items: Type.Array(
          strict({
            id: Id,
            userName: Type.String(),
            fullName: Type.String(),
            unitName: Type.String(),
            password: Type.String(),
          }),
        ),
      }),
      ...refusals(400, 401, 403, 404, 409, 422),
    },
  },
} as const satisfies Route;
