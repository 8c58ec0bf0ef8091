import type { ColumnRole, RoleReason } from "#table-import/column-role.ts";
import type { TableNodeKind, TableNote } from "#table-import/table-node.ts";

/** Headers that people give such columns, folded: no marks, small letters. */
export const headerWords: Readonly<Record<Exclude<ColumnRole, "ignored">, readonly string[]>> = {
  label: ["stt", "tt", "so tt", "so thu tu", "muc", "ma", "ma so", "ky hieu"],
  title: [
    "noi dung",
    "ten",
    "ten goi",
    "noi dung tieu chi chi so",
    "tieu chi chi so",
    "nhom tieu chi tieu chi chi so",
  ],
  group: ["nhom", "nhom tieu chi", "ten nhom", "ten nhom tieu chi", "linh vuc"],
  criterion: ["tieu chi", "ten tieu chi", "noi dung tieu chi", "tieu chi danh gia"],
  indicator: [
    "chi so",
    "ten chi so",
    "chi tieu",
    "chi so thanh phan",
    "tieu chi thanh phan",
    "noi dung danh gia",
  ],
  meaning: ["noi ham", "mo ta", "dien giai", "giai thich", "yeu cau", "huong dan", "ghi chu"],
  points: ["diem", "diem toi da", "diem chuan", "thang diem", "so diem", "diem so", "muc diem"],
  scoring: [
    "cach cham",
    "cach cham diem",
    "cach tinh",
    "cach tinh diem",
    "cach danh gia",
    "phuong phap cham",
    "phuong phap danh gia",
    "phuong phap tinh",
    "quy dinh cham diem",
  ],
  evidence: [
    "minh chung",
    "tai lieu",
    "tai lieu minh chung",
    "tai lieu kiem chung",
    "ho so minh chung",
    "can cu",
    "tai lieu chung minh",
    "co so danh gia",
  ],
};

export const roleWords: Readonly<Record<ColumnRole, string>> = {
  label: "Số thứ tự, ký hiệu",
  title: "Tên gọi",
  group: "Tên nhóm tiêu chí",
  criterion: "Tên tiêu chí",
  indicator: "Tên chỉ số",
  meaning: "Nội hàm, hướng dẫn",
  points: "Điểm tối đa",
  scoring: "Cách chấm",
  evidence: "Minh chứng",
  ignored: "Không nhập",
};

export function explainRole(because: RoleReason): string {
  switch (because.kind) {
    case "header":
      return `theo tiêu đề “${because.header}”`;
    case "numbers":
      return "phần lớn ô là số thứ tự";
    case "figures":
      return "phần lớn ô là số điểm";
    case "longest":
      return "cột nhiều chữ nhất";
    case "nothing":
      return "chưa nhận ra nội dung";
    case "chosen":
      return "do người dùng chọn";
  }
}

/** What goes into a text because no field of its own can hold it. */
export const textWords = {
  scoring: (text: string) => `Cách chấm: ${text}`,
  evidence: (text: string) => `Minh chứng: ${text}`,
  points: (text: string) => `Điểm: ${text}`,
};

const kindWords: Readonly<Record<TableNodeKind, string>> = {
  group: "nhóm tiêu chí",
  criterion: "tiêu chí",
  indicator: "chỉ số",
};

type Sentences = {
  [C in TableNote["code"]]: (note: Extract<TableNote, { code: C }>) => string;
};

const sentences: Sentences = {
  "no-parent": ({ kind }) => `Dòng này là ${kindWords[kind]} nhưng phía trên không có mục chứa nó.`,
  "too-long": ({ most }) => `Nội dung dài quá ${most} ký tự, không giữ được cả dòng.`,
  "too-deep": ({ depth, into }) =>
    `Cấp ${depth} không có trong bộ tiêu chí: giữ lại thành văn bản trong “${into}”.`,
  joined: () => "Dòng không có tên gọi: nối vào mục ngay phía trên.",
  "sum-row": () => "Dòng cộng: không nhập, tổng điểm do phần mềm tính.",
  "not-taken": ({ text }) => `Không nhập: “${text}”.`,
  "points-unread": ({ text }) => `Không hiểu điểm “${text}”: giữ lại trong phần nội dung.`,
  "title-cut": () => "Tên gọi quá dài: rút gọn, nguyên văn giữ trong phần nội dung.",
  "kept-as-text": ({ what }) =>
    what === "scoring"
      ? "Cách chấm đứng ở mục không chấm trực tiếp: giữ lại trong nội hàm."
      : "Minh chứng đứng ở mục không chấm trực tiếp: giữ lại trong nội hàm.",
  "indicator-added": () =>
    "Tiêu chí chưa có chỉ số: thêm một chỉ số cùng tên để giữ cách chấm, minh chứng.",
};

export function explainNote(note: TableNote): string {
  // The table pairs each code with the sentence for its own facts.
  const sentence = sentences[note.code] as (note: TableNote) => string;
  return sentence(note);
}
