/** What a file is by its content, whatever its name. */
export const fileKinds = [
  "xlsx",
  "xls",
  "ods",
  "json",
  "text",
  "docx",
  "pdf",
  "html",
  "zip",
  "empty",
  "unknown",
] as const;
export type FileKind = (typeof fileKinds)[number];

/** What of a file is bounded, and refused beyond it. */
export const fileLimitNames = [
  "bytes",
  "unpackedBytes",
  "parts",
  "sheets",
  "rows",
  "columns",
  "cells",
  "merges",
  "timeMs",
  "memoryMb",
] as const;
export type FileLimitName = (typeof fileLimitNames)[number];

/** Why a file was not read. */
export type FileRefusal =
  | { readonly code: "not-a-workbook"; readonly found: FileKind }
  | { readonly code: "encrypted" }
  | { readonly code: "damaged" }
  | { readonly code: "too-large"; readonly limit: FileLimitName; readonly most: number };
