import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evidenceTypes } from "@thuocdo/contract/evidence";
import { strToU8, zipSync, type Zippable } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectFile } from "#evidence/inspect/inspect-file.ts";
import { Refused } from "#server/refused.ts";
import { pdfSaying, png } from "#testing/sample-files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thuoc-do-inspect-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

/** The type that a file is found to be, or why it is refused. */
async function inspected(content: Uint8Array): Promise<string> {
  const file = join(folder, "file");
  await writeFile(file, content);
  try {
    return await inspectFile(file, evidenceTypes);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, details } = error.problem;
    return code === "evidence-content-refused" ? details.because : code;
  }
}

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function docx(parts: Zippable = {}, mainType = `${docxType}.main+xml`): Uint8Array {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`;
  return zipSync({
    "[Content_Types].xml": strToU8(types),
    "word/document.xml": strToU8("<w:document/>"),
    ...parts,
  });
}

function joined(...parts: readonly (Uint8Array | string)[]): Buffer {
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

/** A PNG whose header says how large it is. */
function pngOf(width: number, height: number): Buffer {
  const content = Buffer.from(png);
  content.writeUInt32BE(width, 16);
  content.writeUInt32BE(height, 20);
  return content;
}

test("a Word file, a PDF and a picture are what they are", async () => {
  expect(await inspected(docx())).toBe(docxType);
  expect(await inspected(pdfSaying("nghị quyết"))).toBe("application/pdf");
  expect(await inspected(png)).toBe("image/png");
});

test.each([
  ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ["a page", "<!doctype html><script>alert(1)</script>"],
  ["a program", joined("MZ", Buffer.alloc(500))],
  ["a zip of anything", zipSync({ "a.txt": strToU8("a") })],
  ["text", "=cmd|' /c calc'!A1"],
])("%s is not of a type taken", async (_, content) => {
  expect(await inspected(joined(content))).toBe("evidence-type-refused");
});

test("a Word file with a program in it is refused, whichever way it is hidden", async () => {
  expect(await inspected(docx({ "word/vbaProject.bin": strToU8("x") }))).toBe("macros");
  expect(await inspected(docx({ "word/activeX/activeX1.bin": strToU8("x") }))).toBe("macros");
  expect(await inspected(docx({ "word/embeddings/setup.EXE": strToU8("MZ") }))).toBe("macros");
  const macroType = "application/vnd.ms-word.document.macroEnabled.main+xml";
  expect(await inspected(docx({}, macroType))).toBe("macros");
});

test("a file of 200 kB that unpacks to 210 MB is refused before it is unpacked", async () => {
  const bomb = docx({ "word/media/a.xml": new Uint8Array(210 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(400_000);
  expect(await inspected(bomb)).toBe("unpacks-too-large");
});

test("a part that is longer than it says it is makes the file broken", async () => {
  const content = Buffer.from(docx({ "word/media/a.xml": new Uint8Array(50_000) }));
  // Its size stands in the list of parts, 24 bytes in; "PK\x01\x02" begins each line of the list.
  const line = content.indexOf("word/media/a.xml", content.indexOf("PK\u0001\u0002")) - 46;
  content.writeUInt32LE(10, line + 24);
  expect(await inspected(content)).toBe("broken");
});

test("parts that lie over each other can't unpack to more than the file holds", async () => {
  const content = Buffer.from(docx({ "word/media/a.xml": Buffer.from(png) }));
  const line = content.indexOf("word/media/a.xml", content.indexOf("PK\u0001\u0002")) - 46;
  content.writeUInt32LE(content.length * 2, line + 20);
  expect(await inspected(content)).toBe("unpacks-too-large");
});

test("a part that would be written outside its folder makes the file broken", async () => {
  expect(await inspected(docx({ "../../etc/passwd": strToU8("x") }))).toBe("broken");
});

test("a file of many thousand parts is refused", async () => {
  const parts = Object.fromEntries(
    Array.from({ length: 5_001 }, (_, at) => [`word/${at}.xml`, new Uint8Array()]),
  );
  expect(await inspected(docx(parts))).toBe("unpacks-too-large");
});

test.each([
  ["a picture with a zip behind it", joined(png, zipSync({ "a.js": strToU8("1") }))],
  ["a PDF with a zip behind it", joined(pdfSaying("hai loại"), docx())],
  ["a picture that begins a PDF too", joined(png.subarray(0, 33), "%PDF-1.4", png.subarray(33))],
  ["a picture with a page in its head", joined(png.subarray(0, 33), "<script>", png.subarray(33))],
  ["a Word file with something behind it", joined(docx(), docx(), "x")],
])("%s is refused", async (_, content) => {
  expect(await inspected(content)).toMatch(/several-formats|broken/);
});

test("a few bytes that say they are a picture of four billion points are refused", async () => {
  expect(await inspected(pngOf(65_535, 65_535))).toBe("too-many-pixels");
  expect(await inspected(pngOf(40_000, 1))).toBe("too-many-pixels");
  expect(await inspected(pngOf(12_000, 9_000))).toBe("image/png");
});

test("a PDF that was cut off is broken", async () => {
  expect(await inspected(joined("%PDF-1.4\n1 0 obj<<>>endobj\n", "x".repeat(5_000)))).toBe(
    "broken",
  );
});
