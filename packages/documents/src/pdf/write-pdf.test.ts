import { expect, test } from "vitest";
import type { Block } from "#official-document.ts";
import { paperData } from "#pdf/paper-data.ts";
import { writePdf } from "#pdf/write-pdf.ts";
import { hostileText, letterhead, samplePaper } from "#testing/sample-paper.ts";

const everyKind: readonly Block[] = [
  letterhead,
  { kind: "title", type: "BÁO CÁO", subject: "Sơ kết" },
  { kind: "annex-title", number: "I", title: "Điểm", attachedTo: "(Kèm theo Báo cáo)" },
  { kind: "legal-bases", bases: ["Căn cứ A", "Căn cứ B"] },
  { kind: "heading", level: "part", number: "", text: "Phần" },
  { kind: "paragraph", text: "Hai\ndòng" },
  { kind: "paragraph", text: "Giữa", align: "center" },
  { kind: "item", text: [{ text: "mới", bold: true, italic: true, change: "inserted" }] },
  { kind: "fill-in", label: "Ghi chú:", lines: 2 },
  {
    kind: "signatures",
    recipients: ["Như trên", "Lưu: VT"],
    signatories: [{ lines: ["KT. CỤC TRƯỞNG"], instruction: "(Ký)", name: "" }],
  },
];

function texts(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString("latin1");
}

test("the same paper gives the same bytes, however long after", async () => {
  const first = writePdf(samplePaper(...everyKind));
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const again = writePdf(samplePaper(...everyKind));
  expect(Buffer.compare(Buffer.from(again), Buffer.from(first))).toBe(0);
});

test("A4, upright and across, in Vietnamese, with headings and tables that a screen reader finds", () => {
  const pdf = texts(writePdf(samplePaper(...everyKind)));
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...sides]) =>
    sides.map((side) => Math.round(Number(side))),
  );
  // 210 mm = 595.28 pt, 297 mm = 841.89 pt
  expect(sizes).toContainEqual([595, 842]);
  expect(sizes).toContainEqual([842, 595]);
  expect(/\/Lang \((.*?)\)/.exec(pdf)?.[1]).toBe("vi");
  const tags = new Set(
    [...pdf.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g)].map(([, tag]) => tag),
  );
  expect([...tags]).toEqual(expect.arrayContaining(["H1", "TH", "TD"]));
});

test("Tinos is in the file, and no other font", () => {
  const pdf = texts(writePdf(samplePaper(...everyKind)));
  const fonts = new Set([...pdf.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map(([, font]) => font));
  expect(fonts.size).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/^Tinos/);
});

test("hostile text is drawn as text: nothing in it is run or read", () => {
  const blocks: readonly Block[] = [
    { ...letterhead, issuingBody: hostileText, place: hostileText },
    { kind: "title", type: hostileText, subject: hostileText },
    { kind: "heading", level: "section", number: hostileText, text: hostileText },
    { kind: "paragraph", text: hostileText },
    { kind: "fill-in", label: hostileText, lines: 1 },
  ];
  expect(() => writePdf({ ...samplePaper(...blocks), foot: hostileText })).not.toThrow();
});

test("control characters and marks that turn the order of reading do not get on paper", () => {
  const data = JSON.stringify(paperData(samplePaper({ kind: "paragraph", text: hostileText })));
  expect(/\\u0000|\\u001b|\p{Cc}|[\u202A-\u202E\uFFFE]|\\ud800/iu.test(data)).toBe(false);
});
