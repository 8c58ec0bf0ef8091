import { formatPoints } from "@thuocdo/criteria/formats/points";
import type { LevelRefusal } from "@thuocdo/criteria/outline/level-refusal";
import type { MoveRefusal } from "@thuocdo/criteria/outline/move-branches";
import type { PasteRefusal } from "@thuocdo/criteria/outline/paste-branches";
import type { NodeKind } from "@thuocdo/criteria/tree";

const kinds = {
  version: "bộ tiêu chí",
  group: "nhóm tiêu chí",
  criterion: "tiêu chí",
  indicator: "chỉ số",
} as const satisfies Record<NodeKind, string>;

const onlyBeside = {
  version: "Bộ tiêu chí không chuyển được.",
  group: "Nhóm tiêu chí chỉ đặt được cạnh các nhóm khác.",
  criterion: "Tiêu chí chỉ đặt được trong một nhóm.",
  indicator: "Chỉ số chỉ đặt được trong một tiêu chí.",
} as const satisfies Record<NodeKind, string>;

export const messages = {
  tree: "Cây tiêu chí",
  ofCore:
    "Mục này thuộc bộ tiêu chí chung nên không sửa được. Địa phương chỉ thêm chỉ số vào tiêu chí mở và nâng mức tối thiểu.",
  origins: { added: "Bổ sung", raised: "Nâng mức" },
  untitled: "(chưa có tên)",
  title: (kind: NodeKind, code: string) =>
    code === "" ? `Tên ${kinds[kind]}` : `Tên ${kinds[kind]} ${code}`,
  placeholder: (kind: NodeKind) => `Tên ${kinds[kind]}`,
  points: (hundredths: number) => `${formatPoints(hundredths)} đ`,
  pointsSpoken: (hundredths: number) => `${formatPoints(hundredths)} điểm`,
  errors: (count: number) => `${count} lỗi`,
  warnings: (count: number) => `${count} lưu ý`,
  titleFull: (most: number) =>
    `Tên đã đủ ${most} ký tự, không nhận thêm. Phần diễn giải nên ghi ở nội hàm.`,
  pasteTooLong: (length: number, most: number) =>
    `Chưa dán: đoạn dán có ${length} ký tự, tên dài nhất là ${most}. Dán vào nội hàm, hoặc rút gọn rồi dán lại.`,
  name: (code: string, title: string) => {
    const named = title === "" ? "(chưa có tên)" : title;
    return code === "" ? named : `${code}. ${named}`;
  },

  columns: ["Mã", "Nội dung", "Điểm tối đa"],
  pointsCell: (hundredths: number) => formatPoints(hundredths),

  actions: "Sửa cây tiêu chí",
  addGroup: "Thêm nhóm",
  addCriterion: "Thêm tiêu chí",
  addIndicator: "Thêm chỉ số",
  edit: "Sửa tên (F2)",
  higher: "Lên một cấp (Shift + Tab)",
  deeper: "Xuống một cấp (Tab)",
  moveUp: "Chuyển lên (Alt + ↑)",
  moveDown: "Chuyển xuống (Alt + ↓)",
  moveTo: "Chuyển đến…",
  duplicate: "Nhân đôi (Ctrl + D)",
  remove: "Xóa (Delete)",
  keys: "Phím tắt (F1)",
  showLevel: { 2: "1: chỉ hiện các nhóm", 3: "2: hiện đến tiêu chí", 4: "3: hiện tất cả" },
  levelNumber: { 2: "1", 3: "2", 4: "3" },

  search: "Tìm hoặc đến mã",
  searchHint: "Tìm, hoặc gõ mã rồi Enter",
  found: (at: number, count: number) => `${at}/${count}`,
  foundSpoken: (at: number, count: number, name: string) => `Kết quả ${at} trên ${count}: ${name}`,
  foundCount: (count: number) => `Có ${count} kết quả, Enter để đến từng kết quả.`,
  nothingFound: "Không có mục nào khớp.",

  moveToTitle: (name: string) => `Chuyển “${name}”`,
  moveSeveralTitle: (count: number) => `Chuyển ${count} mục`,
  moveToSearch: "Tìm nơi đến",
  moveToWhere: "Đặt vào",
  moveToPlace: "Vị trí",
  first: "Đầu tiên",
  after: (name: string) => `Sau ${name}`,
  noParent: "Không có nơi nào khớp.",
  move: "Chuyển",
  cancel: "Hủy",
  close: "Đóng",

  added: (kind: NodeKind, code: string) => `Đã thêm ${kinds[kind]} ${code}.`,
  moved: (name: string) => `Đã chuyển, nay là “${name}”.`,
  movedSeveral: (count: number) => `Đã chuyển ${count} mục.`,
  levelled: (kind: NodeKind, name: string) => `Nay là ${kinds[kind]} “${name}”.`,
  levelledSeveral: (count: number) => `Đã đổi cấp ${count} mục.`,
  headingMade: (kind: NodeKind, name: string) =>
    `Đã lập ${kinds[kind]} “${name}” ở trên, giữ nguyên mục này ở dưới.`,
  removed: (name: string, below: number) =>
    below === 0
      ? `Đã xóa “${name}”. Ctrl + Z để lấy lại.`
      : `Đã xóa “${name}” cùng ${below} mục bên dưới. Ctrl + Z để lấy lại.`,
  removedSeveral: (count: number) => `Đã xóa ${count} mục. Ctrl + Z để lấy lại.`,
  duplicated: (count: number) => `Đã nhân đôi ${count} mục.`,
  copied: (count: number) => `Đã sao chép ${count} mục.`,
  cut: (count: number) => `Đã cắt ${count} mục; dán vào chỗ mới để chuyển, Esc để thôi.`,
  cutCancelled: "Đã thôi cắt.",
  pasted: (count: number) => `Đã dán ${count} mục.`,
  pastedLines: (count: number) => `Đã dán ${count} dòng thành các mục mới.`,
  cancelled: "Đã bỏ phần vừa sửa. Ctrl + Z để lấy lại.",
  chosen: (count: number) => `Đang chọn ${count} mục.`,
  hasContent: "Mục này còn nội dung. Bấm Esc rồi Delete để xóa cả mục.",
  clipboardForeign: "Nội dung sao chép từ Thước Đo bị hỏng hoặc thuộc bản khác nên không dán.",
  lineTooLong: (line: number, most: number) =>
    `Dòng ${line} dài quá ${most} ký tự nên không thành tên được. Chưa dán dòng nào.`,
  dropHint: (parent: string) => `Thả để đặt vào “${parent}”`,
} as const;

type Sentences<Refusal extends { readonly code: string }> = {
  [C in Refusal["code"]]: (refusal: Extract<Refusal, { code: C }>) => string;
};

const refusals: Sentences<LevelRefusal | MoveRefusal | PasteRefusal> = {
  "nothing-chosen": () => "Chưa chọn mục nào.",
  "level-highest": () => "Nhóm tiêu chí là cấp cao nhất.",
  "level-deepest": () => "Chỉ số là cấp thấp nhất.",
  "nothing-above": ({ kind }) =>
    kind === "group"
      ? "Đây là nhóm đầu tiên, phía trên không có nhóm nào để nhận."
      : "Phía trên trong nhóm này không có tiêu chí nào để nhận.",
  "has-indicators": ({ kind }) =>
    kind === "group"
      ? "Nhóm này có tiêu chí đã có chỉ số nên không thành tiêu chí được."
      : "Tiêu chí này có chỉ số nên không thành chỉ số được.",
  "would-lose": ({ field }) =>
    field === "verdict"
      ? "Tiêu chí này có cách xét đạt riêng, chỉ số không giữ được, nên không đổi cấp."
      : "Tiêu chí này mở cho địa phương bổ sung, chỉ số không giữ được, nên không đổi cấp.",
  "mixed-kinds": () => "Chỉ chuyển cùng lúc được các mục cùng cấp.",
  "wrong-parent": ({ kind }) => onlyBeside[kind],
  "no-further": () => "Không chuyển thêm được nữa.",
  "nothing-to-paste": () => "Không có gì để dán.",
  "no-place": ({ kind }) => onlyBeside[kind],
  "edit-refused": () => "Nội dung dán không hợp với bộ tiêu chí nên không dán.",
};

export function explainRefusal(refusal: LevelRefusal | MoveRefusal | PasteRefusal): string {
  // The table pairs each code with the sentence for its own facts.
  const sentence = refusals[refusal.code] as (
    refusal: LevelRefusal | MoveRefusal | PasteRefusal,
  ) => string;
  return sentence(refusal);
}

/** The sheet of keys, in the order a person meets them. */
export const keySheet = {
  title: "Phím tắt của cây tiêu chí",
  parts: [
    {
      title: "Gõ và sửa tên",
      keys: [
        ["F2, Enter hoặc gõ chữ", "Sửa tên của dòng đang chọn"],
        ["Enter", "Thêm mục cùng cấp ngay sau; giữa dòng thì tách thành hai"],
        ["Ctrl + Enter", "Thêm mục cấp dưới"],
        ["Enter ở dòng trống", "Lên một cấp"],
        ["Backspace ở dòng trống", "Xóa dòng"],
        ["Esc", "Thôi sửa, giữ tên cũ; dòng mới thì giữ chữ vừa gõ"],
        ["↑ ↓", "Sang dòng trên, dòng dưới"],
      ],
    },
    {
      title: "Cấp và thứ tự",
      keys: [
        ["Tab, Shift + Tab", "Xuống, lên một cấp (khi đang sửa tên hoặc chọn nhiều dòng)"],
        ["Alt + Shift + → ←", "Xuống, lên một cấp"],
        ["Alt + ↑ ↓", "Chuyển lên, xuống"],
      ],
    },
    {
      title: "Chọn, sao chép, xóa",
      keys: [
        ["Shift + ↑ ↓", "Chọn thêm dòng liền kề"],
        ["Ctrl + bấm chuột, Ctrl + dấu cách", "Chọn thêm hoặc bỏ một dòng"],
        ["Ctrl + A", "Chọn các mục cùng cấp"],
        ["Ctrl + C, X, V", "Sao chép, cắt, dán cả nhánh"],
        ["Ctrl + D", "Nhân đôi"],
        ["Delete", "Xóa"],
        ["Ctrl + Z, Ctrl + Y", "Hoàn tác, làm lại"],
      ],
    },
    {
      title: "Xem và tìm",
      keys: [
        ["→ ←", "Mở, thu gọn nhánh"],
        ["Ctrl + F", "Tìm, hoặc gõ mã như 2.3 rồi Enter"],
        ["Enter, Shift + Enter trong ô tìm", "Kết quả sau, kết quả trước"],
        ["F6", "Sang phần nội dung và trở lại"],
        ["F1 hoặc ?", "Mở bảng này"],
      ],
    },
  ],
} as const;
