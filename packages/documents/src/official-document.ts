import type { Chart } from "@thuocdo/charts/chart";

/**
 * Văn bản hành chính as data: what is on the paper, in order, without how it is drawn. Both writers (`docx`, `pdf`) draw it in the
 * layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
export interface OfficialDocument {
  /** Name in the properties of the file. */
  readonly title: string;
  /** The body that makes it, in the properties of the file. */
  readonly author: string;
  /** Instant (ISO 8601, UTC) told as the time of making: of the content, never of the clock, so that bytes repeat. */
  readonly madeAt: string;
  /** Stands at the top right of every page: "DỰ THẢO", "DỮ LIỆU MÔ PHỎNG". */
  readonly marks: readonly string[];
  /** Stands at the foot of every page: where the content comes from. Empty where there is nothing to say. */
  readonly foot: string;
  /** One line in the properties of the file, for programs: what the content was made from. */
  readonly seal?: string;
  readonly sections: readonly Section[];
}

/** Pages that lie the same way. Each section begins a page and is numbered apart, as annexes are. */
export interface Section {
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}

export type Orientation = "portrait" | "landscape";

/** A piece of text in one style. A line feed begins a new line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Against an earlier text: words put in are underlined, words taken out struck through. */
  readonly change?: "inserted" | "deleted";
}

/** Text of one style, or of several. */
export type Words = string | readonly Run[];

export type Block =
  | LetterheadBlock
  | TitleBlock
  | AnnexTitleBlock
  | { readonly kind: "legal-bases"; readonly bases: readonly string[] }
  | HeadingBlock
  | ParagraphBlock
  /** "- …" */
  | { readonly kind: "item"; readonly text: Words }
  | FillInBlock
  | TableBlock
  | ChartBlock
  | ContentsBlock
  | SignaturesBlock;

/**
 * The head: body and number on the left; Quốc hiệu, place and date on the right. Null is left blank, to be filled in by
 * hand; a paper that is attached to another has neither, and leaves symbol and place empty.
 */
export interface LetterheadBlock {
  readonly kind: "letterhead";
  readonly superiorBody: string;
  readonly issuingBody: string;
  /** "5" is printed "05". */
  readonly number: string | null;
  /** After the number: "BC-V05". */
  readonly symbol: string;
  readonly place: string;
  /** YYYY-MM-DD; printed "ngày 05 tháng 6 năm 2022". */
  readonly date: string | null;
}

/** Name of the sort of paper in capitals ("BÁO CÁO"), its trích yếu, and a rule below. */
export interface TitleBlock {
  readonly kind: "title";
  readonly type: string;
  /** Empty where the name says all. */
  readonly subject: string;
  /** "(Ban hành kèm theo Quyết định số …)". */
  readonly attachedTo?: string;
}

/** "Phụ lục I", its title in capitals, and "(Kèm theo …)". */
export interface AnnexTitleBlock {
  readonly kind: "annex-title";
  /** Empty where there is only one. */
  readonly number: string;
  readonly title: string;
  /** Empty where the annex stands alone. */
  readonly attachedTo: string;
}

/** part: centred capitals. section ("I."): capitals. clause ("1."): bold. point ("a)"): bold italic. */
export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: HeadingLevel;
  /** With its mark: "I.", "1.", "a)". Empty where it has none. */
  readonly number: string;
  readonly text: string;
}

export type HeadingLevel = "part" | "section" | "clause" | "point";

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly text: Words;
  /** justified, with its first line in, unless said otherwise. */
  readonly align?: "left" | "center" | "right";
}

/** A place to write by hand: the label, then dots to the end of so many lines. */
export interface FillInBlock {
  readonly kind: "fill-in";
  readonly label: string;
  readonly lines: number;
}

/** A table as wide as the text. Its header rows are repeated on every page. */
export interface TableBlock {
  readonly kind: "table";
  /** Empty where it needs none. */
  readonly caption: string;
  /** "Bảng 1. " comes before its caption, counted through the paper. */
  readonly numbered?: true;
  /** Relative widths, one a column. */
  readonly widths: readonly number[];
  readonly header: readonly Row[];
  readonly rows: readonly Row[];
  /** What stands below: signs used, what is missing. */
  readonly notes: readonly string[];
}

/** A chart as a picture as wide as the text, "Hình 1. …" below it, counted through the paper. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly chart: Chart;
  readonly caption: string;
  /** What it shows, in words, for who can't see it. */
  readonly alt: string;
  /** What stands below: the measure, the period, n. */
  readonly notes: readonly string[];
}

/** Mục lục: headings of parts, annexes and sections with their pages. */
export interface ContentsBlock {
  readonly kind: "contents";
  readonly title: string;
}

/** Cells from left to right, less those that a cell of a row above still covers. */
export type Row = readonly Cell[];

export interface Cell {
  /** One paragraph, or several. */
  readonly paragraphs: readonly Words[];
  readonly align?: "left" | "center" | "right";
  readonly bold?: boolean;
  /** Columns and rows it covers; 1 unless said otherwise. */
  readonly columns?: number;
  readonly rows?: number;
  /** Its row stays on one page with the next, as a heading does. */
  readonly withNext?: true;
}

/** The foot: recipients on the left where there are any, then who signs, side by side. */
export interface SignaturesBlock {
  readonly kind: "signatures";
  /** Each without its mark; the last one is the archive ("Lưu: VT, V05"). Empty: no "Nơi nhận". */
  readonly recipients: readonly string[];
  readonly signatories: readonly Signatory[];
}

export interface Signatory {
  /** Capitals in bold, one a line: "TM. ỦY BAN NHÂN DÂN", "KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG". */
  readonly lines: readonly string[];
  /** In italics below: "(Ký, ghi rõ họ tên)". Empty where it needs none. */
  readonly instruction: string;
  /** Empty: room for it is left. */
  readonly name: string;
}

/** The text of runs, without their styles. */
export function plainText(words: Words): string {
  return typeof words === "string" ? words : words.map(({ text }) => text).join("");
}

/** A cell of one paragraph. */
export function cell(text: Words, style: Omit<Cell, "paragraphs"> = {}): Cell {
  return { paragraphs: [text], ...style };
}
