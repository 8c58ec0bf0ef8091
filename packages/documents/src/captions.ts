import { words } from "#messages.ts";
import type { Block, ChartBlock, OfficialDocument, TableBlock } from "#official-document.ts";

/** What stands before a caption: "Bảng 3". */
export interface CaptionNumber {
  readonly label: string;
  readonly number: number;
}

/** Numbers of the captions of a paper, tables and pictures apart, each counted from its first page to its last. */
export function captionNumbers(
  paper: OfficialDocument,
): ReadonlyMap<TableBlock | ChartBlock, CaptionNumber> {
  const numbers = new Map<TableBlock | ChartBlock, CaptionNumber>();
  const counts = { table: 0, chart: 0 };
  for (const block of paper.sections.flatMap(({ blocks }) => blocks)) {
    if (!isNumbered(block)) continue;
    counts[block.kind] += 1;
    const label = block.kind === "table" ? words.tableNumber : words.pictureNumber;
    numbers.set(block, { label, number: counts[block.kind] });
  }
  return numbers;
}

function isNumbered(block: Block): block is TableBlock | ChartBlock {
  return block.kind === "chart" || (block.kind === "table" && block.numbered === true);
}
