import { Chart } from "@thuocdo/charts/chart";
import Type from "typebox";
import { Basis } from "#basis.ts";
import { Figure } from "#figure.ts";

const closed = { additionalProperties: false };

/** A piece of a sentence: words, or a figure as it is printed with all that traces it. */
export const Span = Type.Union([
  Type.Object({ kind: Type.Literal("text"), text: Type.String() }, closed),
  Type.Object(
    {
      kind: Type.Literal("figure"),
      /** Its name among the report's figures; null where it stands in a table alone. */
      key: Type.Union([Type.String(), Type.Null()]),
      text: Type.String(),
      figure: Figure,
    },
    closed,
  ),
]);
export type Span = Type.Static<typeof Span>;

export const Cell = Type.Object(
  {
    spans: Type.Array(Span),
    align: Type.Union([Type.Literal("left"), Type.Literal("center"), Type.Literal("right")]),
    bold: Type.Boolean(),
  },
  closed,
);
export type Cell = Type.Static<typeof Cell>;

export const Table = Type.Object(
  {
    kind: Type.Literal("table"),
    caption: Type.String(),
    /** Relative widths, one a column. */
    widths: Type.Array(Type.Integer({ minimum: 1 })),
    header: Type.Array(Cell),
    rows: Type.Array(Type.Array(Cell)),
    /** What stands below: signs used, what is missing. */
    notes: Type.Array(Type.String()),
  },
  closed,
);
export type Table = Type.Static<typeof Table>;

/** What a narrative is made of. */
export const Passage = Type.Union([
  Type.Object({ kind: Type.Literal("paragraph"), spans: Type.Array(Span) }, closed),
  Type.Object({ kind: Type.Literal("item"), spans: Type.Array(Span) }, closed),
  /** To be written by people: nothing is made up in its place. */
  Type.Object({ kind: Type.Literal("placeholder"), about: Type.String() }, closed),
]);
export type Passage = Type.Static<typeof Passage>;

/** Text that an analyst may write anew; what is generated stands until then. */
export const Narrative = Type.Object(
  {
    kind: Type.Literal("narrative"),
    /** The same place in every report of every snapshot. */
    key: Type.String(),
    /** What it is about, for who edits it. */
    about: Type.String(),
    passages: Type.Array(Passage),
  },
  closed,
);
export type Narrative = Type.Static<typeof Narrative>;

/** A chart; what it shows stands in a table as well. */
export const ChartBlock = Type.Object(
  {
    kind: Type.Literal("chart"),
    chart: Chart,
    /** The finding. */
    caption: Type.String(),
    /** What it shows, in words. */
    alt: Type.String(),
    /** The measure, the period, n. */
    notes: Type.Array(Type.String()),
  },
  closed,
);
export type ChartBlock = Type.Static<typeof ChartBlock>;

export const Block = Type.Union([
  /** Khoản ("1.") or điểm ("a)"). */
  Type.Object(
    {
      kind: Type.Literal("heading"),
      depth: Type.Union([Type.Literal(1), Type.Literal(2)]),
      number: Type.String(),
      text: Type.String(),
    },
    closed,
  ),
  Narrative,
  Table,
  ChartBlock,
]);
export type Block = Type.Static<typeof Block>;

/** A figure that sentences may name: {{key}}. */
export const NamedFigure = Type.Object(
  { key: Type.String(), label: Type.String(), text: Type.String(), figure: Figure },
  closed,
);
export type NamedFigure = Type.Static<typeof NamedFigure>;

export const ReportKind = Type.Union([Type.Literal("interim"), Type.Literal("final")]);
export type ReportKind = Type.Static<typeof ReportKind>;

/** Of the words and the order of a report: it changes when the same figures would read differently. */
export const templateVersion = "2026.6";

export const Section = Type.Object(
  { number: Type.String(), title: Type.String(), blocks: Type.Array(Block) },
  closed,
);
export type Section = Type.Static<typeof Section>;

export const Annex = Type.Object(
  {
    number: Type.String(),
    title: Type.String(),
    orientation: Type.Union([Type.Literal("portrait"), Type.Literal("landscape")]),
    blocks: Type.Array(Block),
  },
  closed,
);
export type Annex = Type.Static<typeof Annex>;
/** Before it is known which place it takes. */
export type UnnumberedAnnex = Omit<Annex, "number">;

/** Who sends the report, to whom. Names of bodies and places follow rules of the Ministry: settings. */
export const Letterhead = Type.Object(
  {
    superiorBody: Type.String(),
    issuingBody: Type.String(),
    /** The issuing body as it stands inside a sentence. */
    issuingBodyInText: Type.String(),
    /** After the number, as "BC-V05". */
    symbol: Type.String(),
    place: Type.String(),
    signatory: Type.Object({ authority: Type.String(), office: Type.String() }, closed),
    recipients: Type.Array(Type.String()),
  },
  closed,
);
export type Letterhead = Type.Static<typeof Letterhead>;

/** The sơ kết or tổng kết as data; a document is written from it, and from the narrative that people wrote. */
export const ReportModel = Type.Object(
  {
    formatVersion: Type.Literal(2),
    template: Type.String(),
    kind: ReportKind,
    basis: Basis,
    letterhead: Letterhead,
    /** Trích yếu. */
    subject: Type.String(),
    /** Căn cứ, one a passage, without the closing mark. */
    legalBases: Narrative,
    opening: Type.Array(Span),
    sections: Type.Array(Section),
    annexes: Type.Array(Annex),
    figures: Type.Array(NamedFigure),
  },
  closed,
);
export type ReportModel = Type.Static<typeof ReportModel>;
