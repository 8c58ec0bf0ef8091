import { unzipSync } from "fflate";
import type { FileKind } from "@thuocdo/criteria/file-kind";
import { decodeText } from "#workbook/decode-text.ts";
import { startsWith } from "#workbook/starts-with.ts";

/** What the bytes are, whatever the file is called. */
export function detectKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return detectZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "xls";
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  const text = decodeText(bytes.subarray(0, 4096), { isPart: true });
  if (text === undefined) return "unknown";
  const start = text.trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  if (/^(<!doctype html|<html|<table|<\?xml[^>]*>\s*<html)/i.test(start)) return "html";
  return "text";
}

function detectZip(bytes: Uint8Array): FileKind {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length < 5_000) names.push(name);
        return false;
      },
    });
  } catch {
    // No list of its parts at the end: cut off on the way here. What it was is left to its reader, which will say so.
    return "xlsx";
  }
  if (names.some((name) => name.startsWith("xl/"))) return "xlsx";
  if (names.some((name) => name.startsWith("word/"))) return "docx";
  return names.includes("content.xml") && names.includes("mimetype") ? "ods" : "zip";
}
