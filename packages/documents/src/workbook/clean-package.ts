import type { FileLimitName } from "@thuocdo/criteria/file-kind";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { workbookLimits } from "#workbook/limits.ts";

/** Thrown on the way and caught in `readWorkbook`. */
export class LimitExceeded extends Error {
  readonly limit: FileLimitName;

  constructor(limit: FileLimitName) {
    super(`The workbook has more than ${workbookLimits[limit]} ${limit}.`);
    this.limit = limit;
  }
}

/** The parts that cells are read from; links to other files, macros, pictures and pivots are never opened. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?workbook[^/]*\.xml(\.rels)?|xl\/(sharedStrings|styles)[^/]*\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * The same workbook with nothing in it but cells: parts unpacked within the limits, each sheet cut down to its rows and
 * merged cells. Gives the range that each sheet fills, by the name of its part.
 */
export function cleanPackage(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes);
  let cells = 0;
  for (const [name, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\//i.test(name)) continue;
    const { xml, rows, columns } = cleanSheet(strFromU8(content));
    cells += rows * columns;
    if (cells > workbookLimits.cells) throw new LimitExceeded("cells");
    parts[name] = strToU8(xml);
  }
  return zipSync(parts, { level: 0 });
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let count = 0;
  let unpacked = 0;
  // The sizes are those the archive states; unpacking never writes beyond them.
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1;
      if (count > workbookLimits.parts) throw new LimitExceeded("parts");
      if (!needed.test(name)) return false;
      unpacked += originalSize;
      if (!(unpacked <= workbookLimits.unpackedBytes)) throw new LimitExceeded("unpackedBytes");
      return true;
    },
  });
}

const worksheetStart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

function cleanSheet(xml: string): { xml: string; rows: number; columns: number } {
  const plain = xml.replaceAll(/<(\/?)[A-Za-z]\w*:(?=[A-Za-z])/g, "<$1");
  const data = elementOf(plain, "sheetData");
  const extent = extentOf(data);
  if (extent.rows > workbookLimits.rows) throw new LimitExceeded("rows");
  if (extent.columns > workbookLimits.columns) throw new LimitExceeded("columns");
  const merges = [
    ...elementOf(plain, "mergeCells").matchAll(/\bref="[A-Z]{1,3}\d+:[A-Z]{1,3}\d+"/g),
  ];
  if (merges.length > workbookLimits.merges) throw new LimitExceeded("merges");
  const mergeCells =
    merges.length === 0
      ? ""
      : `<mergeCells>${merges.map(([ref]) => `<mergeCell ${ref}/>`).join("")}</mergeCells>`;
  return {
    xml: `${worksheetStart}${withoutEmpty(data)}${mergeCells}</worksheet>`,
    ...extent,
  };
}

function elementOf(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}`);
  const end = xml.lastIndexOf(`</${name}>`);
  return start < 0 || end < start ? "" : xml.slice(start, end + name.length + 3);
}

/** Cells that have a style and no content reach to the last column of Excel in many a file. */
function withoutEmpty(data: string): string {
  return data
    .replaceAll(/<c\b[^>]*\/>|<c\b[^>]*><\/c>/g, (cell) => (hasAddress(cell) ? "" : cell))
    .replaceAll(/<row\b[^>]*\/>|<row\b[^>]*><\/row>/g, (row) => (hasAddress(row) ? "" : row));
}

function hasAddress(tag: string): boolean {
  return /\br="/.test(tag);
}

/** How far down and across cells with content reach; cells without an address follow the one before. */
function extentOf(data: string): { rows: number; columns: number } {
  let row = 0;
  let column = 0;
  let rows = 0;
  let columns = 0;
  for (const [tag, name, attributes = "", closed] of data.matchAll(/<(row|c)\b([^>]*?)(\/?)>/g)) {
    const address = /\br="([A-Z]*)(\d*)"/.exec(attributes);
    if (name === "row") {
      row = Number(address?.[2] ?? row + 1);
      column = 0;
      continue;
    }
    column = address?.[1] ? columnNumber(address[1]) : column + 1;
    const at = address?.[2] ? Number(address[2]) : Math.max(row, 1);
    const isEmpty = closed === "/" || tag.endsWith("/>");
    if (isEmpty && address !== null) continue;
    rows = Math.max(rows, at);
    columns = Math.max(columns, column);
  }
  return { rows, columns };
}

function columnNumber(letters: string): number {
  return letters.split("").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
