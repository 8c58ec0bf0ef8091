import {
  accountColumns,
  type AccountColumn,
  type AccountRow,
  type AccountRowProblem,
} from "@thuocdo/contract/account-lists";
import type { Cell, Sheet } from "@thuocdo/criteria/cell";
import { foldText } from "@thuocdo/criteria/fold-text";
import { instantInVietnam } from "@thuocdo/criteria/formats/dates";
import { readDay, readText } from "@thuocdo/criteria/read-cell";
import type { ListedUnit } from "@thuocdo/submissions/match-unit-list";
import { findRole, headingWords, placeWords } from "#accounts/list-words.ts";
import { isUserName } from "#sign-in/user-name.ts";

export interface MatchedAccountList {
  readonly columns: readonly { readonly column: AccountColumn; readonly heading: string }[];
  readonly missingColumns: readonly AccountColumn[];
  readonly rows: readonly (AccountRow & { readonly unitName: string })[];
  readonly problems: readonly AccountRowProblem[];
}

export interface Known {
  readonly findUnits: (texts: readonly string[]) => readonly ListedUnit[];
  /** ISO 8601; a role that ended before is none. */
  readonly at: string;
}

const needed = ["full-name", "user-name", "unit", "role"] as const;

/**
 * The people that a sheet lists, one role a row. Columns are known by their headings, wherever they stand; a row that is
 * not understood whole is told by row and column, and the others stand.
 */
export function matchAccountList({ rows }: Sheet, known: Known): MatchedAccountList {
  const texts = rows.map((row) => row.map(textOf));
  const head = texts.findIndex((row) => columnsOf(row).size >= 2);
  const heading = texts[head] ?? [];
  const columns = columnsOf(heading);
  const missingColumns = needed.filter((column) => !columns.has(column));
  const found = [...columns].map(([column, at]) => ({ column, heading: heading[at] ?? "" }));
  if (missingColumns.length > 0 || head === -1)
    return { columns: found, missingColumns, rows: [], problems: [] };

  const places = heading.flatMap((text, at) => (placeWords.includes(foldText(text)) ? [at] : []));
  const taken: (AccountRow & { readonly unitName: string })[] = [];
  const problems: AccountRowProblem[] = [];
  for (const [below, cells] of rows.slice(head + 1).entries()) {
    const row = head + below + 2;
    const typed = texts[row - 1] ?? [];
    if (typed.every((text) => text === "")) continue;
    const read = readRow({ row, typed, cells, columns, places, known });
    if (Array.isArray(read)) {
      problems.push(...read);
      continue;
    }
    const clash = clashOf(read, taken);
    if (clash !== undefined) problems.push(clash);
    else taken.push(read);
  }
  return { columns: found, missingColumns: [], rows: taken, problems };
}

function textOf(cell: Cell | undefined): string {
  const read = readText(cell);
  return read.ok ? read.value.trim() : cell?.kind === "error" ? cell.text : "";
}

function columnsOf(row: readonly string[]): ReadonlyMap<AccountColumn, number> {
  const columns = new Map<AccountColumn, number>();
  for (const [at, text] of row.entries()) {
    const folded = foldText(text)
      .replace(/[*:]+$/, "")
      .trim();
    const column = accountColumns.find((name) => headingWords[name].includes(folded));
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  return columns;
}

interface Row {
  readonly row: number;
  readonly typed: readonly string[];
  readonly cells: readonly (Cell | undefined)[];
  readonly columns: ReadonlyMap<AccountColumn, number>;
  readonly places: readonly number[];
  readonly known: Known;
}

function readRow({ row, typed, cells, columns, places, known }: Row) {
  const problems: AccountRowProblem[] = [];
  const text = (column: AccountColumn) => typed[columns.get(column) ?? -1] ?? "";
  const refuse = (column: AccountColumn, code: AccountRowProblem["code"]) =>
    problems.push({ row, column, text: text(column), code });

  for (const column of needed) if (text(column) === "") refuse(column, "missing");
  if (text("full-name").length > 200) refuse("full-name", "too-long");
  const userName = text("user-name").toLowerCase();
  if (userName !== "" && !isUserName(userName)) refuse("user-name", "not-a-user-name");
  const email = text("email");
  if (email !== "" && (!/^[^@\s]+@[^@\s]+$/.test(email) || email.length > 254))
    refuse("email", "not-an-email");
  const role = findRole(foldText(text("role")));
  if (role === undefined && text("role") !== "") refuse("role", "role-unknown");
  const units = known.findUnits([text("unit"), ...places.map((at) => typed[at] ?? "")]);
  const [unit] = units;
  if (text("unit") !== "" && units.length !== 1)
    refuse("unit", units.length === 0 ? "unit-unknown" : "unit-several");
  const until = endOf(cells[columns.get("until") ?? -1]);
  if (until === undefined) refuse("until", "not-a-date");
  else if (until !== null && until <= known.at) refuse("until", "date-past");

  if (problems.length > 0 || role === undefined || unit === undefined || until === undefined)
    return problems;
  return {
    row,
    userName,
    fullName: text("full-name"),
    email: email === "" ? null : email,
    unitId: unit.id,
    unitName: unit.name,
    role,
    until,
  };
}

/** The first instant after the day, so that the day itself still counts; null without one, undefined where it is no day. */
function endOf(cell: Cell | undefined): string | null | undefined {
  const day = readDay(cell);
  if (!day.ok) return undefined;
  if (day.value === null) return null;
  const midnight = Date.parse(instantInVietnam(day.value, "00:00"));
  return new Date(midnight + 24 * 3_600_000).toISOString();
}

/** The same user name again is the same person in another role. */
function clashOf(read: AccountRow, taken: readonly AccountRow[]): AccountRowProblem | undefined {
  const same = taken.filter(({ userName }) => userName === read.userName);
  const { row } = read;
  if (same.some(({ fullName }) => foldText(fullName) !== foldText(read.fullName)))
    return { row, column: "user-name", text: read.userName, code: "other-name" };
  return same.some(({ unitId, role }) => unitId === read.unitId && role === read.role)
    ? { row, column: null, text: read.userName, code: "row-twice" }
    : undefined;
}
