import { cellAddress, isBlank, type Cell, type Sheet } from "@thuocdo/criteria/cell";
import { foldText } from "@thuocdo/criteria/fold-text";
import { parseDate } from "@thuocdo/criteria/formats/dates";
import { parseDecimal } from "@thuocdo/criteria/formats/decimals";
import {
  contentsOf,
  noProgress,
  type PlanEdit,
  type PlanItem,
  type PlanTask,
  type TaskProgress,
} from "#city-plan/plan-item.ts";
import type { ServedGroup } from "#city-plan/plan-standing.ts";
import { matchUnitList, type ListedUnit } from "#unit-list/match-unit-list.ts";

export type TaskColumn =
  | "id"
  | "number"
  | "title"
  | "owner"
  | "due"
  | "criteria"
  | "percent"
  | "done"
  | "note";

export interface TaskTableProblem {
  readonly sheet: string;
  /** As Excel names it: "C7". */
  readonly address: string;
  readonly text: string;
  readonly code:
    | "no-title"
    | "date-unreadable"
    | "percent-unreadable"
    | "unknown-criterion"
    | "several-units"
    | "done-without-day"
    | "day-without-done"
    | "named-twice"
    | "too-long"
    | "formula-error";
}

/** One row that was read. What a cell does not give, or gives unreadably, stays as it is. */
export interface ReadTask {
  readonly sheet: string;
  /** As Excel counts. */
  readonly row: number;
  /** The task that it changes; null where it is new. */
  readonly taskId: string | null;
  readonly task: PlanTask;
  readonly progress: TaskProgress | null;
}

export interface TaskTable {
  /** Whether a column of tasks was found at all. */
  readonly isTaskTable: boolean;
  readonly tasks: readonly ReadTask[];
  /** Rows that say what is there already. */
  readonly same: number;
  readonly problems: readonly TaskTableProblem[];
}

export interface TaskTableContext {
  readonly items: readonly PlanItem[];
  /** Units that may answer for a task. */
  readonly units: readonly ListedUnit[];
  readonly groups: readonly ServedGroup[];
}

/** Column names as people write them, folded; the first that fits wins. */
const headers: readonly (readonly [TaskColumn, RegExp])[] = [
  ["id", /^ma nhiem vu$/],
  ["number", /^(?:stt|tt|so|so thu tu|muc)$/],
  ["done", /^(?:ngay hoan thanh|hoan thanh ngay|da hoan thanh)/],
  ["due", /han|thoi gian|ngay phai xong/],
  ["percent", /tien do|ty le|%|ket qua/],
  ["owner", /don vi|chu tri|phu trach|thuc hien boi|nguoi|co quan|to chuc/],
  ["criteria", /tieu chi|nhom/],
  ["note", /ghi chu|y kien/],
  ["title", /nhiem vu|cong viec|noi dung|giai phap/],
];

/** As the columns of the screen stand, for what is pasted without headers. */
const usualColumns: readonly TaskColumn[] = ["number", "title", "owner", "due", "criteria"];

/**
 * The tasks that sheets give, whatever the order of their columns: by headers, or without any in the order of the screen. A row
 * is an earlier task by its hidden id, or by the same words. Nothing is guessed: what can't be read is told by its cell.
 */
export function readTaskTable(sheets: readonly Sheet[], context: TaskTableContext): TaskTable {
  const reader = taskReader(context);
  const visible = sheets.filter(({ hidden }) => !hidden);
  let isTaskTable = false;
  for (const sheet of visible) {
    const at = headerRow(sheet.rows);
    if (at === undefined) continue;
    isTaskTable = true;
    reader.read(sheet, at.row + 1, at.columns);
    break;
  }
  const [first] = visible;
  if (!isTaskTable && first !== undefined && first.rows.some((row) => !isBlank(row[1]))) {
    isTaskTable = true;
    reader.read(first, 0, new Map(usualColumns.map((column, at) => [column, at])));
  }
  return { isTaskTable, ...reader.found };
}

type Row = readonly (Cell | undefined)[];
type Columns = ReadonlyMap<TaskColumn, number>;

/** Headers are told by a column of tasks and one other beside it, within the first rows. */
function headerRow(
  rows: readonly Row[],
): { readonly row: number; readonly columns: Columns } | undefined {
  for (const [row, cells] of rows.slice(0, 15).entries()) {
    const columns = new Map<TaskColumn, number>();
    for (const [at, cell] of cells.entries()) {
      const text = foldText(textOf(cell));
      const column =
        text.length > 40 ? undefined : headers.find(([, pattern]) => pattern.test(text))?.[0];
      if (column !== undefined && !columns.has(column)) columns.set(column, at);
    }
    if (columns.has("title") && columns.size > 1) return { row, columns };
  }
  return undefined;
}

function taskReader({ items, units, groups }: TaskTableContext) {
  const tasks = contentsOf(items, "task");
  const progress = contentsOf(items, "progress");
  const idsByTitle = new Map([...tasks].map(([id, { title }]) => [foldText(title), id]));
  const owners = new Map<string, Pick<PlanTask, "ownerUnitId" | "ownerName"> | undefined>();
  const found = { tasks: [] as ReadTask[], same: 0, problems: [] as TaskTableProblem[] };
  const seen = new Set<string>();

  function readRow(sheet: Sheet, row: number, columns: Columns): void {
    const cells = sheet.rows[row] ?? [];
    const cellOf = (column: TaskColumn) => cells[columns.get(column) ?? -1];
    const tell = (column: TaskColumn, code: TaskTableProblem["code"]) =>
      found.problems.push({
        sheet: sheet.name,
        address: cellAddress(row, columns.get(column) ?? 0),
        text: textOf(cellOf(column)),
        code,
      });
    const given = (column: TaskColumn) => {
      const cell = cellOf(column);
      if (cell?.kind === "error") tell(column, "formula-error");
      return isBlank(cell) || cell?.kind === "error" ? undefined : cell;
    };
    if (cells.every(isBlank)) return;
    const title = textOf(given("title"));
    if (title === "") {
      tell("title", "no-title");
      return;
    }
    if (title.length > 600) {
      tell("title", "too-long");
      return;
    }
    const named = textOf(cellOf("id"));
    const taskId = tasks.has(named) ? named : (idsByTitle.get(foldText(title)) ?? null);
    const key = taskId ?? foldText(title);
    if (seen.has(key)) {
      tell("title", "named-twice");
      return;
    }
    seen.add(key);
    const before = tasks.get(taskId ?? "");
    const task: PlanTask = {
      number: textOf(given("number")).slice(0, 20) || (before?.number ?? ""),
      title,
      ...ownerOf(textOf(given("owner")), before, () => tell("owner", "several-units")),
      dueOn: dayOf(given("due"), () => tell("due", "date-unreadable")) ?? before?.dueOn ?? null,
      nodeIds:
        nodesOf(given("criteria"), () => tell("criteria", "unknown-criterion")) ??
        before?.nodeIds ??
        [],
    };
    const was = progress.get(taskId ?? "") ?? noProgress;
    const told = progressOf(was, { given, tell });
    const isSame = before !== undefined && sameContent(before, task) && sameContent(was, told);
    if (isSame) found.same += 1;
    else {
      found.tasks.push({
        sheet: sheet.name,
        row: row + 1,
        taskId,
        task,
        progress: sameContent(was, told) ? null : told,
      });
    }
  }

  function ownerOf(
    text: string,
    before: PlanTask | undefined,
    several: () => void,
  ): Pick<PlanTask, "ownerUnitId" | "ownerName"> {
    const stays = {
      ownerUnitId: before?.ownerUnitId ?? null,
      ownerName: before?.ownerName ?? "",
    };
    if (text === "") return stays;
    if (!owners.has(text)) owners.set(text, findOwner(text, units));
    const owner = owners.get(text);
    if (owner === undefined) several();
    return owner ?? stays;
  }

  function nodesOf(cell: Cell | undefined, unknown: () => void): string[] | undefined {
    if (cell === undefined) return undefined;
    const ids = textOf(cell)
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => findNode(part, groups));
    if (ids.includes(undefined)) {
      unknown();
      return undefined;
    }
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  return {
    found,
    read(sheet: Sheet, from: number, columns: Columns) {
      for (let row = from; row < sheet.rows.length; row += 1) readRow(sheet, row, columns);
    },
  };
}

function progressOf(
  was: TaskProgress,
  row: {
    readonly given: (column: TaskColumn) => Cell | undefined;
    readonly tell: (column: TaskColumn, code: TaskTableProblem["code"]) => void;
  },
): TaskProgress {
  const note = row.given("note");
  const percentCell = row.given("percent");
  const percent = percentCell === undefined ? was.percent : percentOf(percentCell);
  if (percent === undefined) row.tell("percent", "percent-unreadable");
  const doneOn = dayOf(row.given("done"), () => row.tell("done", "date-unreadable"));
  const read: TaskProgress = {
    ...was,
    note: note === undefined ? was.note : textOf(note).slice(0, 4000),
    percent: percent ?? was.percent,
    doneOn: doneOn ?? (percent === was.percent ? was.doneOn : null),
  };
  if (read.percent === 100 && read.doneOn === null) {
    row.tell("percent", "done-without-day");
    return { ...read, percent: was.percent, doneOn: was.doneOn };
  }
  if (read.percent < 100 && read.doneOn !== null) {
    row.tell("done", "day-without-done");
    return { ...read, percent: was.percent, doneOn: was.doneOn };
  }
  return read;
}

/** A unit where the name is one unit's, a named body where it is none's; undefined where several units bear it. */
function findOwner(
  text: string,
  units: readonly ListedUnit[],
): Pick<PlanTask, "ownerUnitId" | "ownerName"> | undefined {
  const matched = [text, text.replace(/^công an\s+/iu, "")].map((name) =>
    matchUnitList([[name]], units),
  );
  const unit = matched.flatMap((match) => match.units)[0];
  if (unit !== undefined) return { ownerUnitId: unit.unitId, ownerName: "" };
  if (matched.some(({ problems }) => problems.some(({ code }) => code === "several-units")))
    return undefined;
  return { ownerUnitId: null, ownerName: text.slice(0, 600) };
}

function findNode(text: string, groups: readonly ServedGroup[]): string | undefined {
  const nodes = [...groups.flatMap(({ criteria }) => criteria), ...groups];
  const folded = foldText(text);
  const isGroup = folded.startsWith("nhom ");
  const bare = folded.replace(/^(?:tieu chi|tc|nhom tieu chi|nhom)\s*(?:so )?/, "");
  const among = isGroup ? groups : nodes;
  return among.find(({ code, title }) => foldText(code) === bare || foldText(title) === folded)?.id;
}

function dayOf(cell: Cell | undefined, unreadable: () => void): string | undefined {
  if (cell === undefined) return undefined;
  const day = cell.kind === "date" ? cell.date : parseDate(textOf(cell));
  if (day === undefined) unreadable();
  return day;
}

function percentOf(cell: Cell): number | undefined {
  if (cell.kind === "number") return wholePercent(cell.percent ? cell.number * 100 : cell.number);
  const text = foldText(textOf(cell));
  if (/^(?:da )?(?:hoan thanh|xong)$/.test(text)) return 100;
  if (/^(?:chua|chua thuc hien|chua trien khai)$/.test(text)) return 0;
  const reading = parseDecimal(text.replace(/\s*%$/, ""), { places: 0 });
  return reading.ok ? wholePercent(Number(reading.value)) : undefined;
}

function wholePercent(percent: number): number | undefined {
  const whole = Math.round(percent);
  return Math.abs(percent - whole) < 1e-6 && whole >= 0 && whole <= 100 ? whole : undefined;
}

/** Whether two contents say the same, whatever the order of their fields. */
export function sameContent(one: PlanTask | TaskProgress, other: PlanTask | TaskProgress): boolean {
  const fields = (of: object) =>
    JSON.stringify(Object.entries(of).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return fields(one) === fields(other);
}

function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
      return "";
    case "text":
    case "error":
      return cell.text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
    case "number":
      return String(cell.number);
    case "date":
      return cell.date;
    case "truth":
      return cell.truth ? "1" : "0";
  }
}

/** What was pasted out of a spreadsheet: columns parted by tabs, cells with line feeds in quotes. */
export function sheetOfText(text: string): Sheet {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  const cells = text
    .replaceAll("\r\n", "\n")
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g);
  for (const [, quoted, plain, end] of cells) {
    row.push({ kind: "text", text: quoted?.replaceAll('""', '"') ?? plain ?? "" });
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return { name: "", hidden: false, rows, merges: [] };
}

/**
 * The edits that bring read tasks into a plan, in order; undone together.
 * @param newId an id for each task that is new
 */
export function taskEdits(
  read: readonly ReadTask[],
  items: readonly PlanItem[],
  newId: () => string,
): readonly PlanEdit[] {
  const revisions = new Map(items.map((item) => [`${item.kind} ${item.id}`, item.revision]));
  const present = contentsOf(items, "task");
  return read.flatMap(({ taskId, task, progress }) => {
    const id = taskId ?? newId();
    const base = (kind: string) => revisions.get(`${kind} ${id}`) ?? 0;
    const before = present.get(id);
    const own: readonly PlanEdit[] =
      before !== undefined && sameContent(before, task)
        ? []
        : [{ kind: "task", id, baseRevision: base("task"), content: task }];
    return progress === null
      ? own
      : [...own, { kind: "progress", id, baseRevision: base("progress"), content: progress }];
  });
}
