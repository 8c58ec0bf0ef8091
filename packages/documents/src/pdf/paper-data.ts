import { letterhead, mayBreak, page, paragraph, signatureLines, size } from "#layout.ts";
import { words } from "#messages.ts";
import type { Block, Cell, HeadingLevel, OfficialDocument, Row } from "#official-document.ts";
import { printable, runsOf } from "#printable.ts";

const layout = { letterhead, page, paragraph, signatureLines, size };

/** The paper as `official-document.typ` takes it: every default filled in, every text printable. */
export function paperData(paper: OfficialDocument) {
  return {
    layout,
    title: printable(paper.title),
    author: printable(paper.author),
    marks: printable(paper.marks.join(" · ")),
    foot: printable(paper.foot),
    sections: paper.sections.map(({ orientation, blocks }) => ({
      orientation,
      blocks: blocks.flatMap(blockData),
    })),
  };
}

const levels = { part: 1, section: 2, clause: 3, point: 4 } as const satisfies Record<
  HeadingLevel,
  number
>;

function blockData(block: Block): readonly object[] {
  switch (block.kind) {
    case "letterhead":
      return [
        {
          kind: block.kind,
          superiorBody: printable(block.superiorBody),
          issuingBody: printable(block.issuingBody),
          nationalName: words.nationalName,
          motto: words.motto,
          numberLine: printable(words.number(block.number, block.symbol)),
          placeAndDate: printable(words.placeAndDate(block.place, block.date)),
        },
      ];
    case "title":
      return [{ kind: block.kind, type: printable(block.type), subject: printable(block.subject) }];
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
      return [
        {
          kind: block.kind,
          caption: printable(block.caption),
          widths: block.widths,
          header: block.header.flatMap((row) => rowData(row, { isHeader: true })),
          cells: block.rows.flatMap((row) => rowData(row, { isHeader: false })),
          notes: block.notes.map(printable),
        },
      ];
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

function rowData(row: Row, { isHeader }: { readonly isHeader: boolean }): readonly object[] {
  const breakable = !isHeader && mayBreak(row);
  return row.map((cell) => cellData(cell, { isHeader, breakable }));
}

function cellData(
  { paragraphs, align, bold, columns = 1, rows = 1 }: Cell,
  { isHeader, breakable }: { readonly isHeader: boolean; readonly breakable: boolean },
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
