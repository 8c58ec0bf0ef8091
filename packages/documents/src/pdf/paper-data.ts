import { captionNumbers } from "#captions.ts";
import {
  columnWidths,
  letterhead,
  mayBreak,
  page,
  paragraph,
  signatureLines,
  size,
  staysWithNext,
  textWidth,
} from "#layout.ts";
import { isNumbered, words } from "#messages.ts";
import type {
  Block,
  Cell,
  ChartBlock,
  HeadingLevel,
  OfficialDocument,
  Row,
  TableBlock,
} from "#official-document.ts";
import { printable, runsOf } from "#printable.ts";

const layout = { letterhead, page, paragraph, signatureLines, size };

/** The paper as `official-document.typ` takes it: every default filled in, every text printable. */
export function paperData(paper: OfficialDocument) {
  const captions = captionNumbers(paper);
  const charts = paper.sections.flatMap(({ blocks }) => blocks.filter(isChart));
  const facts: PaperFacts = {
    captionOf: (block) => {
      const number = captions.get(block);
      const caption = printable(block.caption);
      return number === undefined ? caption : `${number.label} ${number.number}. ${caption}`;
    },
    pictureOf: (block) => pictureName(charts.indexOf(block)),
  };
  return {
    layout,
    title: printable(paper.title),
    author: printable(paper.author),
    marks: printable(paper.marks.join(" · ")),
    foot: printable(paper.foot),
    seal: paper.seal ?? "",
    sections: paper.sections.map(({ orientation, blocks }) => ({
      orientation,
      blocks: blocks.flatMap((block) => blockData(block, textWidth(orientation), facts)),
    })),
  };
}

const levels = { part: 1, section: 2, clause: 3, point: 4 } as const satisfies Record<
  HeadingLevel,
  number
>;

/** What blocks know of the paper they stand in. */
interface PaperFacts {
  readonly captionOf: (block: TableBlock | ChartBlock) => string;
  readonly pictureOf: (block: ChartBlock) => string;
}

/** Under which name Typst finds the picture of a chart, counted through the paper. */
export function pictureName(index: number): string {
  return `picture-${index + 1}.png`;
}

export function isChart(block: Block): block is ChartBlock {
  return block.kind === "chart";
}

function blockData(block: Block, widthMm: number, facts: PaperFacts): readonly object[] {
  switch (block.kind) {
    case "letterhead":
      return [
        {
          kind: block.kind,
          superiorBody: printable(block.superiorBody),
          issuingBody: printable(block.issuingBody),
          nationalName: words.nationalName,
          motto: words.motto,
          numbered: isNumbered(block),
          numberLine: printable(words.number(block.number, block.symbol)),
          placeAndDate: printable(words.placeAndDate(block.place, block.date)),
        },
      ];
    case "title":
      return [
        {
          kind: block.kind,
          type: printable(block.type).toLocaleUpperCase("vi"),
          subject: printable(block.subject),
          attachedTo: printable(block.attachedTo ?? ""),
        },
      ];
    case "annex-title":
      return [
        {
          kind: block.kind,
          annex: printable(words.annex(block.number)),
          title: printable(block.title).toLocaleUpperCase("vi"),
          attachedTo: printable(block.attachedTo),
        },
      ];
    case "legal-bases":
      return block.bases.map((basis, index) => {
        const text = printable(words.legalBasis(basis, index === block.bases.length - 1));
        return { kind: "body", text: [{ text, italic: true }] };
      });
    case "heading": {
      const text = printable(block.text);
      const shown =
        block.level === "part" || block.level === "section" ? text.toLocaleUpperCase("vi") : text;
      return [
        {
          kind: block.kind,
          level: levels[block.level],
          text: block.number === "" ? shown : `${printable(block.number)} ${shown}`,
        },
      ];
    }
    case "paragraph":
      return [
        block.align === undefined
          ? { kind: "body", text: runsOf(block.text) }
          : { kind: "aligned", text: runsOf(block.text), align: block.align },
      ];
    case "item":
      return [{ kind: "body", text: [{ text: words.item }, ...runsOf(block.text)] }];
    case "fill-in":
      return [{ kind: block.kind, label: printable(block.label), lines: block.lines }];
    case "table":
      return [tableData(block, widthMm, facts.captionOf(block))];
    case "chart":
      return [
        {
          kind: block.kind,
          picture: facts.pictureOf(block),
          caption: facts.captionOf(block),
          alt: printable(block.alt),
          notes: block.notes.map(printable),
        },
      ];
    case "contents":
      return [{ kind: block.kind, title: printable(block.title) }];
    case "signatures":
      return [
        {
          kind: block.kind,
          recipientsTitle: words.recipients,
          recipients: block.recipients.map((recipient, index) =>
            printable(words.recipient(recipient, index === block.recipients.length - 1)),
          ),
          signatories: block.signatories.map(({ lines, instruction, name }) => ({
            lines: lines.map(printable),
            instruction: printable(instruction),
            name: printable(name),
          })),
        },
      ];
  }
}

function tableData(table: TableBlock, widthMm: number, caption: string): object {
  const columnsMm = columnWidths(table.widths, widthMm);
  return {
    kind: table.kind,
    caption,
    widths: table.widths,
    header: table.header.flatMap((row) => rowData(row, { isHeader: true, breakable: false })),
    rows: table.rows.map((row) => ({
      withNext: staysWithNext(row),
      cells: rowData(row, { isHeader: false, breakable: mayBreak(row, columnsMm) }),
    })),
    notes: table.notes.map(printable),
  };
}

interface RowPlace {
  readonly isHeader: boolean;
  readonly breakable: boolean;
}

function rowData(row: Row, place: RowPlace): readonly object[] {
  return row.map((cell) => cellData(cell, place));
}

function cellData(
  { paragraphs, align, bold, columns = 1, rows = 1 }: Cell,
  { isHeader, breakable }: RowPlace,
): object {
  return {
    paragraphs: paragraphs.map(runsOf),
    align: align ?? (isHeader ? "center" : "left"),
    bold: bold ?? isHeader,
    columns,
    rows,
    header: isHeader,
    breakable,
  };
}
