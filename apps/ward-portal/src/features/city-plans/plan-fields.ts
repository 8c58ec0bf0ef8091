import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import { formatDong, parseDong } from "@thuocdo/criteria/formats/dong";
import type { CellReading, GridColumn } from "#features/city-plans/item-grid.tsx";
import { messages } from "#features/city-plans/messages.ts";

type TextKey<Row> = { [Key in keyof Row]: Row[Key] extends string ? Key : never }[keyof Row];
type DayKey<Row> = {
  [Key in keyof Row]: string | null extends Row[Key] ? Key : never;
}[keyof Row];
type NumberKey<Row> = { [Key in keyof Row]: Row[Key] extends number ? Key : never }[keyof Row];

interface Shape {
  readonly key: string;
  readonly header: string;
  readonly width: string;
}

export const accepted = <Row>(row: Row): CellReading<Row> => ({ ok: true, row });
export const refusedCell = (sentence: string) => ({ ok: false, sentence }) as const;

/** Words as typed; what must stand is refused by the server with its reason. */
export function textColumn<Row>(shape: Shape, field: TextKey<Row>): GridColumn<Row> {
  return {
    ...shape,
    show: (row) => String(row[field]),
    read: (row, typed) => accepted({ ...row, [field]: typed.normalize("NFC") }),
  };
}

/** A day as people type it; blank is none. */
export function dayColumn<Row>(shape: Shape, field: DayKey<Row>): GridColumn<Row> {
  return {
    ...shape,
    show: (row) => (typeof row[field] === "string" ? formatDate(row[field]) : ""),
    read(row, typed) {
      const day = typed === "" ? null : parseDate(typed);
      if (day === undefined) return refusedCell(messages.unreadable.day);
      return accepted({ ...row, [field]: day });
    },
  };
}

/** An amount in đồng: "1,5 tỷ", "350 triệu". Blank is nothing. */
export function dongColumn<Row>(shape: Shape, field: NumberKey<Row>): GridColumn<Row> {
  return {
    ...shape,
    figures: true,
    show: (row) => formatDong(Number(row[field])),
    read(row, typed) {
      const reading = typed === "" ? { ok: true as const, value: 0 } : parseDong(typed);
      if (!reading.ok) return refusedCell(messages.unreadable.dong);
      return accepted({ ...row, [field]: reading.value });
    },
  };
}
