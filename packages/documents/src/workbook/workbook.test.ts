import { documentOf } from "@thuocdo/criteria/exchange/document-of";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { listIndicatorSorts } from "@thuocdo/criteria/testing/indicators";
import type { Cell } from "@thuocdo/criteria/cell";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { detectKind } from "#workbook/detect-kind.ts";
import { readWorkbook } from "#workbook/read-workbook.ts";
import { readWorkbookApart } from "#workbook/read-workbook-apart.ts";
import { sheetsBesideVersion, writeVersionWorkbook } from "#workbook/version-workbook.ts";
import { writeWorkbook, type WrittenSheet } from "#workbook/write-workbook.ts";

const properties = { title: "Thử", creator: "Thước Đo", madeAt: "2026-11-26T00:00:00Z" };

function sheet(rows: (Cell | undefined)[][], more: Partial<WrittenSheet> = {}): WrittenSheet {
  const width = Math.max(...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, () => ({ width: 10, look: "words" as const }));
  return { name: "Trang", columns, rows, ...more };
}

const text = (words: string): Cell => ({ kind: "text", text: words });

async function readRows(bytes: Uint8Array) {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value[0]?.rows;
}

/** A workbook whose first sheet has this inside. */
async function withSheetXml(inside: string, cells = [[text("a")]]): Promise<Uint8Array> {
  const parts = unzipSync(await writeWorkbook([sheet(cells)], properties));
  const name = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({
    ...parts,
    [name]: strToU8(xml.replace(/<sheetData>.*<\/sheetData>/s, () => inside)),
  });
}

describe("written and read back", () => {
  test("cells of every sort are the same", async () => {
    const rows: (Cell | undefined)[][] = [
      [text("  Công an phường  "), { kind: "number", number: 12.5, percent: false }],
      [undefined, { kind: "date", date: "2021-06-07" }, { kind: "truth", truth: false }],
      [text("=1+1"), text("a\nb\r\nc"), text("_x0041_ _x005F_"), text("😀")],
    ];
    expect(await readRows(await writeWorkbook([sheet(rows)], properties))).toEqual(rows);
  });

  test("any text that a document can hold is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (words) => {
        const rows = [[text(words.normalize("NFC")), text("hết")]];
        expect(await readRows(await writeWorkbook([sheet(rows)], properties))).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });

  test("the same sheets give the same bytes", async () => {
    const rows = [[text("a")]];
    const once = await writeWorkbook([sheet(rows)], properties);
    expect(await writeWorkbook([sheet(rows)], properties)).toEqual(once);
  });

  test("lists with commas offer each of their words, and the locked sheet says which cells are open", async () => {
    const bytes = await writeWorkbook(
      [
        sheet([[text("Tăng, giảm")]], {
          locked: true,
          choices: [{ fromRow: 0, toRow: 9, column: 0, words: ["Tăng, giảm", "Khác"] }],
        }),
      ],
      properties,
    );
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    expect(xml).toContain("_danh_muc");
    expect(xml).toMatch(/<sheetProtection [^>]*sheet="(1|true)"/);
    expect(strFromU8(parts["xl/styles.xml"]!)).toMatch(/<protection locked="(0|false)"/);
  });

  test("a version of every sort of indicator is the same document, byte for byte", async () => {
    const version = criteriaSet(
      ...listIndicatorSorts().map((sort, at) => `${at + 1}.1 ${sort}` as const),
    );
    const read = await readWorkbook(await writeVersionWorkbook(version, properties));
    if (!read.ok) throw new Error(read.refusal.code);
    const { document, problems } = documentOf(read.value, {
      newId: () => "none",
      ignored: sheetsBesideVersion,
    });
    expect(problems).toEqual([]);
    expect(canonicalJson(document)).toBe(canonicalJson(version));
  });
});

describe("as other programs write it", () => {
  test("formulas give the value they had; one never calculated and an error are said to be so", async () => {
    const bytes = await withSheetXml(
      '<sheetData><row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://x")</f><v>kq</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#REF!</v></c></row></sheetData>',
    );
    expect(await readRows(bytes)).toEqual([
      [text("kq"), { kind: "error", text: "=1+1" }, { kind: "error", text: "#REF!" }],
    ]);
  });

  test("empty cells with a style alone reach as far as they like", async () => {
    const bytes = await withSheetXml(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576" s="1"><c r="A1048576" s="1"/></row></sheetData>',
    );
    expect(await readRows(bytes)).toEqual([[{ kind: "number", number: 1, percent: false }]]);
  });

  test("names with a prefix, and merged cells", async () => {
    const bytes = await withSheetXml(
      '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells>',
    );
    const read = await readWorkbook(bytes);
    expect(read.ok && read.value[0]).toMatchObject({
      rows: [[{ kind: "number", number: 1 }]],
      merges: [{ fromRow: 0, fromColumn: 0, toRow: 1, toColumn: 1 }],
    });
  });

  test("a percentage is known by its format", async () => {
    const parts = unzipSync(
      await writeWorkbook(
        [sheet([[{ kind: "number", number: 0.95, percent: false }]])],
        properties,
      ),
    );
    const styles = strFromU8(parts["xl/styles.xml"]!).replaceAll(
      /formatCode="@"/g,
      'formatCode="0.0%"',
    );
    const numbered = styles.replaceAll(/numFmtId="49"/g, 'numFmtId="9"');
    const bytes = zipSync({ ...parts, "xl/styles.xml": strToU8(numbered) });
    expect(await readRows(bytes)).toEqual([[{ kind: "number", number: 0.95, percent: true }]]);
  });
});

describe("hostile or mistaken files", () => {
  test.each<[string, Uint8Array]>([
    ["pdf", strToU8("%PDF-1.7")],
    ["json", strToU8(' {"a":1}')],
    ["html", strToU8("<html><table>")],
    ["text", strToU8("a;b\n1;2")],
    ["empty", new Uint8Array()],
    ["zip", zipSync({ "a.txt": strToU8("a") })],
    ["docx", zipSync({ "word/document.xml": strToU8("<a/>") })],
    ["unknown", new Uint8Array([1, 0, 2, 0])],
  ])("a file of %s is said to be one, whatever its name", async (found, bytes) => {
    expect(detectKind(bytes)).toBe(found);
    expect(await readWorkbook(bytes)).toEqual({
      ok: false,
      refusal: { code: "not-a-workbook", found },
    });
  });

  test("a zip bomb is refused before it is unpacked", async () => {
    const parts = unzipSync(await writeWorkbook([sheet([[text("a")]])], properties));
    const bomb = zipSync({ ...parts, "xl/sharedStrings.xml": new Uint8Array(120_000_000) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(await readWorkbook(bomb)).toMatchObject({
      ok: false,
      refusal: { code: "too-large", limit: "unpackedBytes" },
    });
  });

  test.each([
    ["rows", '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ["columns", '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
  ])("cells in the far corner are refused: too many %s", async (limit, row) => {
    expect(await readWorkbook(await withSheetXml(`<sheetData>${row}</sheetData>`))).toMatchObject({
      ok: false,
      refusal: { code: "too-large", limit },
    });
  });

  test("entities are not expanded and outside files not opened", async () => {
    const bytes = await withSheetXml(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&c;</t></is></c></row></sheetData>',
    );
    expect(await readRows(bytes)).toEqual([[text("&b;&c;")]]);
  });

  test("a broken workbook is damaged, not a crash", async () => {
    const bytes = await writeWorkbook([sheet([[text("a")]])], properties);
    expect(await readWorkbook(bytes.slice(0, bytes.length / 2))).toMatchObject({
      ok: false,
      refusal: { code: "damaged" },
    });
    const parts = unzipSync(bytes);
    expect(
      await readWorkbook(zipSync({ ...parts, "xl/workbook.xml": strToU8("<workbook>") })),
    ).toMatchObject({ ok: false, refusal: { code: "damaged" } });
  });

  test("an ODS and an old XLS with a password are said to have one", async () => {
    const manifest = "<manifest:encryption-data/>";
    const ods = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": new Uint8Array([1, 2, 3]),
      "META-INF/manifest.xml": strToU8(manifest),
    });
    const xls = new Uint8Array(1536);
    xls.set([0xd0, 0xcf, 0x11, 0xe0]);
    // BOF of a workbook (16 bytes), then FILEPASS.
    xls.set([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00], 512);
    xls.set([0x2f, 0x00, 0x36, 0x00], 512 + 20);
    for (const bytes of [ods, xls]) {
      expect(await readWorkbook(bytes)).toEqual({ ok: false, refusal: { code: "encrypted" } });
    }
  });

  test("reading apart gives the same, and ends what takes too long", async () => {
    const bytes = await writeWorkbook([sheet([[text("Công an")]])], properties);
    expect(await readWorkbookApart(bytes)).toMatchObject({
      ok: true,
      value: [{ rows: [[text("Công an")]] }],
    });
    expect(await readWorkbookApart(bytes, { timeMs: 1, memoryMb: 64 })).toMatchObject({
      ok: false,
      refusal: { code: "too-large", limit: "timeMs" },
    });
  });
});
