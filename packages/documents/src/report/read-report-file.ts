import { strFromU8, unzipSync } from "fflate";
import type { ReportFormat } from "#report/report-file.ts";
import { readSeal, type ReportSeal } from "#report/seal.ts";

/** A file that says it is a report. */
export interface FoundReport {
  readonly format: ReportFormat;
  readonly seal: ReportSeal;
  /** What a reader sees, a paragraph or a cell a line; null of a PDF, whose text is drawn. */
  readonly lines: readonly string[] | null;
}

/** The most that is unpacked of a file. */
const mostBytes = 200_000_000;

/** What a file says it was made from, and its text; undefined where it carries no seal, or is damaged. */
export function readReportFile(bytes: Uint8Array): FoundReport | undefined {
  if (strFromU8(bytes.subarray(0, 5), true) === "%PDF-") {
    const seal = readSeal(strFromU8(bytes, true));
    return seal === undefined ? undefined : { format: "pdf", seal, lines: null };
  }
  const parts = unpack(bytes);
  const seal = readSeal(textOf(parts, "docProps/custom.xml"));
  if (parts === undefined || seal === undefined) return undefined;
  return parts["word/document.xml"] === undefined
    ? { format: "xlsx", seal, lines: cellLines(parts) }
    : { format: "docx", seal, lines: paragraphLines(textOf(parts, "word/document.xml")) };
}

type Parts = Readonly<Record<string, Uint8Array>>;

function unpack(bytes: Uint8Array): Parts | undefined {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => (unpacked += originalSize) <= mostBytes,
    });
  } catch {
    return undefined;
  }
}

function textOf(parts: Parts | undefined, name: string): string {
  return strFromU8(parts?.[name] ?? new Uint8Array());
}

function paragraphLines(xml: string): readonly string[] {
  return xml
    .split("</w:p>")
    .map((paragraph) => plain(paragraph))
    .filter((line) => line !== "");
}

/** "xl/worksheets/sheet1.xml E6 [MIN(…)]: 105". */
function cellLines(parts: Parts): readonly string[] {
  const shared = textOf(parts, "xl/sharedStrings.xml")
    .split("</si>")
    .map((item) => plain(item));
  return Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .toSorted()
    .flatMap((name) =>
      [...textOf(parts, name).matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/gs)].map(
        ([, address, attributes = "", content = ""]) => {
          const formula = /<f[^>]*>(.*?)<\/f>/s.exec(content)?.[1];
          const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? plain(content);
          const shown = attributes.includes('t="s"') ? (shared[Number(value)] ?? "") : value;
          return `${name} ${address}${formula === undefined ? "" : ` [${formula}]`}: ${shown}`;
        },
      ),
    );
}

function plain(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .trim();
}
