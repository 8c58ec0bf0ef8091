import type { Block, OfficialDocument } from "#official-document.ts";

/** A paper of two sections: what is given, upright, then a table lying across. */
export function samplePaper(...blocks: readonly Block[]): OfficialDocument {
  return {
    title: "Báo cáo thử",
    author: "CỤC THỬ",
    madeAt: "2022-07-11T02:00:00.000Z",
    marks: ["DỰ THẢO", "MINH HỌA"],
    foot: "Nguồn: phiên bản 2021.1",
    sections: [
      { orientation: "portrait", blocks },
      { orientation: "landscape", blocks: [longTable] },
    ],
  };
}

export const letterhead = {
  kind: "letterhead",
  superiorBody: "BỘ CÔNG AN",
  issuingBody: "CỤC THỬ",
  number: "5",
  symbol: "BC-V05",
  place: "Hà Nội",
  date: "2022-06-05",
} as const satisfies Block;

/** Long enough to go on for more than one page. */
const longTable: Block = {
  kind: "table",
  caption: "Bảng 1",
  widths: [1, 3, 2],
  header: [
    [
      { paragraphs: ["TT"], rows: 2 },
      { paragraphs: ["Nội dung"], columns: 2 },
    ],
    [{ paragraphs: ["Tên"] }, { paragraphs: ["Điểm"] }],
  ],
  rows: Array.from({ length: 60 }, (_, index) => [
    { paragraphs: [String(index + 1)], align: "center" },
    { paragraphs: ["Hai", "đoạn"] },
    { paragraphs: ["2,5"], align: "right" },
  ]),
  notes: ["Ghi chú"],
};

/** Text of people who mean harm, or paste what they have: markup of all sorts, control characters, half a character. */
export const hostileText =
  '<w:p/>&amp;]]> #panic("x") #read("/etc/passwd") $x$ *b* _i_ `c` \\ @ref // \u0000\u0008\u001B\uFFFE\uD800 \u202Etxet\u202C <!-- {"a":1}';
