import { parseBranches, type Branches } from "@thuocdo/criteria/outline/branches";
import {
  readOutlineLines,
  writeOutlineLines,
  type OutlineLine,
} from "@thuocdo/criteria/outline/outline-lines";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#features/version-tree/messages.ts";
import { outlineRows } from "#features/version-tree/outline-rows.ts";

/** The branches themselves travel in the HTML, the one form that passes between tabs, programs and browsers alike. */
const carrier = "data-thuocdo-branches";

export interface ClipboardTexts {
  readonly text: string;
  readonly html: string;
}

/** Branches for the clipboard: lines for a text, a table for Word and Excel, and themselves for an outline. */
export function writeClipboard(version: CriteriaSetVersion, branches: Branches): ClipboardTexts {
  const nodeIds = branches.branches.map(({ node }) => node.id);
  const lines = writeOutlineLines(version, nodeIds);
  const points = new Map(
    outlineRows(version, new Set()).map(({ id, hundredths }) => [id, hundredths]),
  );
  const table = document.createElement("table");
  table.setAttribute(carrier, JSON.stringify(branches));
  const cells = lines.map(({ id, code, title }) => [
    code,
    title,
    messages.pointsCell(points.get(id) ?? 0),
  ]);
  for (const row of [[...messages.columns], ...cells]) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return {
    html: table.outerHTML,
    text: lines
      .map(({ depth, code, title }) => `${"\t".repeat(depth)}${code}. ${title}`)
      .join("\n"),
  };
}

export type ClipboardContent =
  | { readonly kind: "branches"; readonly branches: Branches }
  /** It says it is ours, and is not. */
  | { readonly kind: "foreign" }
  /** Of another program. */
  | { readonly kind: "table" }
  | { readonly kind: "lines"; readonly lines: readonly OutlineLine[] };

/** Whether the HTML says that it comes from an outline. */
export function isOurs(html: string): boolean {
  return html.includes(carrier);
}

/** What there is to paste. Nothing of the HTML is ever shown. */
export function readClipboard({ text, html }: ClipboardTexts): ClipboardContent {
  const document = new DOMParser().parseFromString(html, "text/html");
  const carried = document.querySelector(`[${carrier}]`)?.getAttribute(carrier);
  if (carried !== null && carried !== undefined) {
    const parsed = parseBranches(readJson(carried));
    return parsed.ok ? { kind: "branches", branches: parsed.value } : { kind: "foreign" };
  }
  if (isTable(document, text)) return { kind: "table" };
  return { kind: "lines", lines: readOutlineLines(text) };
}

/** Several rows of a table; or of text, where most lines have cells after what may be their number. */
function isTable(document: Document, text: string): boolean {
  const rows = [...document.querySelectorAll("table")].map((table) => table.rows.length);
  if (rows.length > 0) return Math.max(...rows) > 1;
  const lines = text.trim().split("\n");
  const celled = lines.filter((line) =>
    /\S\t+\S/.test(line.replace(/^\s*[\p{L}\p{N}.)•–-]{1,8}\t/u, "")),
  );
  return lines.length > 1 && celled.length > lines.length / 2;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
