import type { ExchangeFormat } from "@thuocdo/contract/exchange";
import type { ExchangePlace } from "@thuocdo/criteria/exchange/problem";
import type { TableNodeKind } from "@thuocdo/criteria/table-import/table-node";

const kinds: Readonly<Record<TableNodeKind, string>> = {
  group: "nhóm tiêu chí",
  criterion: "tiêu chí",
  indicator: "chỉ số",
};

export const formatNames: Readonly<Record<ExchangeFormat, string>> = {
  xlsx: "Excel (.xlsx)",
  csv: "CSV (một bảng)",
  json: "JSON (cho máy đọc)",
};

export const messages = {
  offerTable: (rows: number) => `Nội dung vừa dán là một bảng ${rows} dòng.`,
  offerTableHint:
    "Chữ của bảng đã vào ô đang gõ. Nhập như bảng thì mỗi dòng thành một mục, sau khi xem trước; chữ vừa dán trong ô thì bấm Ctrl+Z để bỏ.",
  takeTable: "Nhập như bảng…",
  leaveTable: "Để nguyên",
  open: "Nhập, xuất",
  title: "Nhập, xuất bộ tiêu chí",
  close: "Đóng",
  cancel: "Hủy",

  exportTitle: "Xuất ra tệp",
  exportHint:
    "Tệp chứa toàn bộ phiên bản. Sửa trong Excel rồi nhập lại: mục nào là mục cũ vẫn được nhận ra.",
  exportUnsaved: "Đang lưu thay đổi; xuất được khi lưu xong.",
  schema: "Mô tả cấu trúc tệp JSON (JSON Schema)",

  importTitle: "Nhập từ tệp",
  importHint:
    "Nhận tệp Excel (.xlsx, .xls), OpenDocument (.ods), CSV hoặc JSON; loại tệp được nhận ra theo nội dung. Chưa ghi gì cho đến khi xem trước và đồng ý.",
  file: "Chọn tệp…",
  reading: (name: string) => `Đang đọc ${name}…`,

  pasteTitle: "Dán bảng từ Word hoặc Excel",
  pasteHint:
    "Chép bảng trong Word hoặc Excel rồi dán. Bảng thành nhóm, tiêu chí, chỉ số sau khi xem trước và ghép cột.",
  pasteButton: "Dán bảng…",
  pasteZone: "Dán bảng vào đây (Ctrl + V)",
  pasteNothing: "Trong nội dung vừa dán không có bảng hay dòng chữ nào.",

  previewTitle: (name: string) => `Xem trước: ${name}`,
  errors: (count: number) => `${count} lỗi: phải sửa trong tệp rồi nhập lại, chưa ghi gì.`,
  notices: (count: number) => `${count} điều cần biết`,
  problemCaption: "Lỗi và lưu ý theo trang, dòng, cột",
  severity: { error: "Lỗi", notice: "Lưu ý" },
  columns: { severity: "Loại", sheet: "Trang", row: "Dòng", column: "Cột", what: "Nội dung" },
  moreProblems: (count: number) => `Còn ${count} dòng nữa.`,
  columnAt: ({ column, header }: ExchangePlace) =>
    [column, header].filter((part) => part !== null && part !== "").join(" · "),

  missing: (count: number) => `${count} mục có trong dự thảo mà tệp không có`,
  missingRemove: "Xóa khỏi dự thảo: dự thảo giống hệt tệp",
  missingKeep: "Giữ lại trong dự thảo",
  otherVersion: (label: string) =>
    `Tệp chứa phiên bản “${label}”. Dự thảo vẫn giữ tên phiên bản của mình.`,
  nothingShared:
    "Không mục nào trong tệp trùng với dự thảo này: có thể tệp thuộc bộ tiêu chí khác. Nếu chọn xóa, toàn bộ nội dung đang có sẽ được thay.",
  noChange: "Tệp giống hệt dự thảo: không có gì để nhập.",
  changeCount: (nodes: number) => `Sẽ thay đổi ${nodes} mục trong dự thảo`,
  renumbered: (count: number) => `${count} ký hiệu đánh lại theo vị trí.`,
  moreChanges: (count: number) => `và ${count} mục khác.`,
  confirmImport: "Nhập vào dự thảo",
  imported: "Đã nhập vào dự thảo. Có thể hoàn tác bằng Ctrl + Z.",
  otherFile: "Chọn tệp khác",

  sheet: "Trang trong tệp",
  hiddenSheet: (name: string) => `${name} (trang ẩn)`,
  tablesLeft: (count: number) =>
    `Trong nội dung vừa dán còn ${count} bảng khác số cột: chưa nhập, hãy chép và dán riêng từng bảng.`,
  headerRows: "Số dòng tiêu đề",
  topKind: "Cấp cao nhất trong bảng là",
  into: "Đặt vào cuối",
  wholeSet: "cả bộ tiêu chí",
  keepDeeper: "Cấp sâu hơn chỉ số: giữ lại thành văn bản trong mục chứa nó",
  kinds,
  columnsTitle: "1. Ghép cột",
  columnsHint:
    "Phần mềm đoán mỗi cột chứa gì; chọn lại nếu chưa đúng. Với cột “Tên gọi”, cấp của mỗi dòng theo số thứ tự (I, 1, 1.1, a).",
  columnName: (letters: string, header: string) =>
    header === "" ? `Cột ${letters}` : `Cột ${letters}: ${header}`,
  sampleOf: (letters: string) => `Ví dụ ở cột ${letters}`,
  legacyTitle: (count: number, encoding: string) =>
    `${count} ô viết bằng mã cũ ${encoding}, chưa phải Unicode`,
  legacyConvert: "Chuyển sang Unicode",
  legacyBefore: "Đang là",
  legacyAfter: "Chuyển thành",
  resultTitle: "2. Kết quả",
  resultCount: (groups: number, criteria: number, indicators: number) =>
    `${groups} nhóm tiêu chí, ${criteria} tiêu chí, ${indicators} chỉ số`,
  resultNothing: "Chưa nhận ra mục nào: hãy chọn cột tên gọi và số dòng tiêu đề.",
  depth: (count: number) => `Bảng có ${count} cấp.`,
  noParent: (kind: TableNodeKind) =>
    `Dự thảo chưa có chỗ để đặt ${kinds[kind]}: hãy chọn cấp cao hơn.`,
  notesTitle: (count: number) => `Nội dung cần biết (${count})`,
  row: (row: number) => `Dòng ${row}`,
  moreNotes: (count: number) => `và ${count} dòng khác.`,
  moreNodes: (count: number) => `và ${count} mục khác.`,
  scoringNote:
    "Chỉ số mới được chấm đạt/không đạt với số điểm trong bảng; chọn cách chấm khác sau khi dán.",
  points: (points: string) => `${points} điểm`,
  evidenceCount: (count: number) => `${count} minh chứng`,
  confirmTable: "Đưa vào dự thảo",
  pasted: (count: number) => `Đã đưa ${count} mục vào dự thảo. Có thể hoàn tác bằng Ctrl + Z.`,
  refused: "Dự thảo vừa đổi nên chưa đưa vào được. Hãy xem lại rồi thử lần nữa.",
} as const;
