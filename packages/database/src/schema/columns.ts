import type { ColumnType, JSONColumnType } from "kysely";

/** `timestamptz`: read as `Date`, written as `Date` or ISO 8601. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
export type InstantOrNull = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
/** Instant that the database sets unless given. */
export type InstantOfNow = ColumnType<Date, Date | string | undefined, Date | string>;

/** `date`: `YYYY-MM-DD`, never a `Date`. */
export type Day = string;

/** `jsonb`: read parsed, written as text (`JSON.stringify`), since pg turns arrays into PostgreSQL arrays. */
export type Json<T extends object = object> = JSONColumnType<T, string, string>;

/** Set by a trigger: read only. */
export type SetByTrigger<T> = ColumnType<T, never, never>;
