import { unzipSync } from "fflate";
import type { FileKind } from "#workbook/limits.ts";

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

/**
 * The text of a file: UTF-8 or UTF-16 where it says so or is so, otherwise the bytes of Windows-1252, in which texts in
 * TCVN3 and VNI lie too. Undefined for what is no text.
 */
export function decodeText(
  bytes: Uint8Array,
  { isPart = false }: { readonly isPart?: boolean } = {},
): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    // A part may end in the middle of a character: `stream` leaves that one aside.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isPart });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
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
    return "zip";
  }
  if (names.some((name) => name.startsWith("xl/"))) return "xlsx";
  if (names.some((name) => name.startsWith("word/"))) return "docx";
  return names.includes("content.xml") && names.includes("mimetype") ? "ods" : "zip";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
