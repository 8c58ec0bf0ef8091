import Type from "typebox";
import { Basis } from "#basis.ts";
import { Figure } from "#figure.ts";

const closed = { additionalProperties: false };

/** A piece of a sentence: words, or a figure as it is printed with all that traces it. */
export const Span = Type.Union([
  Type.Object({ kind: Type.Literal("text"), text: Type.String() }, closed),
  Type.Object({ kind: Type.Literal("figure"), text: Type.String(), figure: Figure }, closed),
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
  Type.Object({ kind: Type.Literal("paragraph"), spans: Type.Array(Span) }, closed),
  Type.Object({ kind: Type.Literal("item"), spans: Type.Array(Span) }, closed),
  /** To be written by people: nothing is made up in its place. */
  Type.Object({ kind: Type.Literal("placeholder"), about: Type.String() }, closed),
  Table,
]);
export type Block = Type.Static<typeof Block>;

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

/** The sơ kết report as data; a document is written from it and from nothing else. */
export const ReportModel = Type.Object(
  {
    formatVersion: Type.Literal(1),
    kind: Type.Literal("interim"),
    basis: Basis,
    letterhead: Letterhead,
    /** Trích yếu. */
    subject: Type.String(),
    /** Căn cứ, without the closing mark. */
    legalBases: Type.Array(
      Type.Union([Type.String(), Type.Object({ placeholder: Type.String() }, closed)]),
    ),
    opening: Type.Array(Span),
    sections: Type.Array(Section),
    annexes: Type.Array(Annex),
  },
  closed,
);
export type ReportModel = Type.Static<typeof ReportModel>;
