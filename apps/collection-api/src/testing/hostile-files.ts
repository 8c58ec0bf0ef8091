import { createDeflateRaw } from "node:zlib";
import { strToU8, zipSync, type Zippable } from "fflate";
import { pdfSaying, png } from "#testing/sample-files.ts";

/**
 * What becomes of a file: "refused" is a refusal of the whole; "told" is a reading of it that stores nothing, or a
 * refusal; "kept" is a file that is taken as it is.
 */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Where tables are read. */
  readonly asTable: "refused" | "told";
  /** Where files are kept whole. */
  readonly asFile: "refused" | "kept";
}

const documentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook of one sheet, as XML, so that it can say what no writer writes. */
function workbookOf(
  rows: string,
  parts: Zippable = {},
  strings = `<sst xmlns="${main}"/>`,
): Buffer {
  const sheet = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": strToU8(documentTypes),
      "_rels/.rels": strToU8(
        `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
      "xl/worksheets/sheet1.xml": strToU8(sheet),
      "xl/sharedStrings.xml": strToU8(strings),
      ...parts,
    }),
  );
}

function text(address: string, said: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${said}</t></is></c>`;
}

const manyDigits = "9".repeat(400);
const plain = `<row r="1">${text("A1", "Tên")}${text("B1", "Mã")}</row>`;

/** Ten names for ten names, nine times over: three gigabytes of text, if they were put in. */
const entities = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a0 "lol">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join(
  "",
)}<!ENTITY f SYSTEM "file:///etc/passwd">]><sst xmlns="${main}"><si><t>&a9;&f;</t></si></sst>`;

/** Files as nobody sends them by mistake, and some that people do. */
export async function hostileFiles(): Promise<readonly HostileFile[]> {
  const whole = workbookOf(plain);
  const refused = { asTable: "refused", asFile: "refused" } as const;
  const readOnly = { asTable: "told", asFile: "refused" } as const;
  const unread = { asTable: "refused", asFile: "kept" } as const;
  const workbook = { asTable: "told", asFile: "kept" } as const;
  return [
    { name: "nothing", bytes: Buffer.alloc(0), ...refused },
    { name: "a workbook cut off", bytes: whole.subarray(0, whole.length >> 1), ...refused },
    { name: "a PDF cut off", bytes: Buffer.from(`%PDF-1.7\n${"x".repeat(5_000)}`), ...refused },
    { name: "a PDF", bytes: pdfSaying("quyết định"), ...unread },
    { name: "a picture", bytes: png, ...unread },
    { name: "a program", bytes: Buffer.from(`MZ\u0090\u0000${"\u0000".repeat(500)}`), ...refused },
    { name: "a page", bytes: Buffer.from("<!doctype html><script>alert(1)</script>"), ...refused },
    { name: "a zip of anything", bytes: Buffer.from(zipSync({ "a.txt": whole })), ...refused },
    {
      name: "a zip that leads out of its folder",
      bytes: Buffer.from(zipSync({ "../../etc/passwd": strToU8("x") })),
      ...refused,
    },
    {
      name: "a workbook with a part that leads out of its folder",
      bytes: workbookOf(plain, { "../../xl/worksheets/sheet1.xml": strToU8("x") }),
      ...readOnly,
    },
    { name: "a workbook that unpacks to 120 MB", bytes: await zipBomb(120), ...refused },
    {
      name: "a workbook whose part is longer than it says",
      bytes: await zipBomb(120, { says: 1_000 }),
      ...refused,
    },
    {
      name: "a workbook of entities within entities",
      bytes: workbookOf(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, {}, entities),
      ...readOnly,
    },
    {
      name: "a workbook with a cell in the last row and column of all",
      bytes: workbookOf(`${plain}<row r="1048576">${text("XFD1048576", "x")}</row>`),
      asTable: "refused",
      asFile: "kept",
    },
    {
      name: "a workbook of numbers no field holds",
      bytes: workbookOf(
        `${plain}<row r="2"><c r="A2"><v>1e400</v></c><c r="B2"><v>-1e400</v></c><c r="C2"><v>${manyDigits}</v></c><c r="D2"><v>NaN</v></c></row>`,
      ),
      ...workbook,
    },
    {
      name: "a workbook of formulas",
      bytes: workbookOf(
        `${plain}<row r="2"><c r="A2"><f>HYPERLINK("http://a","b")</f></c><c r="B2" t="str"><f>cmd|'/c calc'!A1</f><v>=1+1</v></c>${text("C2", "=1+1")}${text("D2", "@SUM(A1)")}</row>`,
      ),
      ...workbook,
    },
    {
      name: "a workbook of page code and of characters that no text keeps",
      bytes: workbookOf(
        `${plain}<row r="2">${text("A2", "&lt;img src=x onerror=alert(1)&gt;")}${text("B2", "_x0000_&#0;_xD800_")}${text("C2", "a\u202Egpj.exe")}</row>`,
      ),
      ...workbook,
    },
    {
      name: "CSV of formulas, page code and numbers no field holds",
      bytes: Buffer.from(
        `Tên;Mã\n=cmd|'/c calc'!A1;1e400\n<script>alert(1)</script>;${manyDigits}\n@SUM(1);-1\n`,
      ),
      ...readOnly,
    },
    {
      name: "CSV with U+0000 far down",
      bytes: Buffer.from(`Tên;Mã\n${"Phường;01\n".repeat(2_000)}\u0000;2\n`),
      ...refused,
    },
    {
      name: "CSV with a quote that never ends",
      bytes: Buffer.from(`Tên;Mã\n"${"a;".repeat(50_000)}`),
      ...readOnly,
    },
    {
      name: "CSV of a million lines",
      bytes: Buffer.from("a;b\n".repeat(1_000_000)),
      ...refused,
    },
    {
      name: "lists in lists in JSON",
      bytes: Buffer.from("[".repeat(200_000)),
      ...readOnly,
    },
  ];
}

/**
 * A workbook whose sheet is zeros, packed without ever holding them.
 * @param says unpacked length that its list of parts states, in bytes; the true one when left out
 */
async function zipBomb(megabytes: number, { says }: { says?: number } = {}): Promise<Buffer> {
  const packed: Buffer[] = [];
  const deflate = createDeflateRaw();
  deflate.on("data", (chunk: Buffer) => packed.push(chunk));
  const zeros = Buffer.alloc(1_048_576, "0");
  for (let at = 0; at < megabytes; at += 1)
    if (!deflate.write(zeros)) await new Promise((resolve) => deflate.once("drain", resolve));
  await new Promise<void>((resolve) => deflate.end(resolve));
  const content = Buffer.concat(packed);
  // Stored as it is, then said to be packed: 8 is deflate.
  const name = "xl/worksheets/sheet1.xml";
  const bytes = workbookOf(plain, { [name]: [content, { level: 0 }] });
  const size = says ?? megabytes * 1_048_576;
  for (const [mark, method, length] of [
    ["PK\u0003\u0004", 8, 22],
    ["PK\u0001\u0002", 10, 24],
  ] as const) {
    const nameAt = mark === "PK\u0003\u0004" ? 30 : 46;
    let at = bytes.indexOf(mark, 0, "latin1");
    while (bytes.toString("latin1", at + nameAt, at + nameAt + name.length) !== name)
      at = bytes.indexOf(mark, at + 1, "latin1");
    bytes.writeUInt16LE(8, at + method);
    bytes.writeUInt32LE(size, at + length);
  }
  return bytes;
}
