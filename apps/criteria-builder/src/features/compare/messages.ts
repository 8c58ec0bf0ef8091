import { formatDate } from "@thuocdo/criteria/formats/dates";
import type { Filter } from "#features/compare/change-filter.ts";

export const messages = {
  title: "So sánh",
  between: (before: string, after: string) => `${before} → ${after}`,
  comparedWith: "So với",
  otherVersion: (label: string, state: string) => `${label} (${state.toLocaleLowerCase("vi")})`,
  begunFrom: (label: string, state: string) =>
    `${label} (${state.toLocaleLowerCase("vi")}), bản mà dự thảo này bắt đầu từ đó`,
  versions: "Phiên bản khác",
  earlierStates: "Chính bản này, trước đây",
  earlierState: (beforeDay: string | null) =>
    beforeDay === null ? "Lúc bắt đầu soạn" : `Trước các lần sửa ngày ${formatDate(beforeDay)}`,
  stateAfter: (label: string, sequence: number) =>
    sequence === 0 ? `${label} lúc bắt đầu soạn` : `${label} sau lần sửa ${sequence}`,
  word: "Tải DOCX",
  pdf: "Tải PDF",
  noOthersTitle: "Chưa có gì để so sánh",
  noOthers: "Bộ tiêu chí chưa có phiên bản nào khác.",
  same: "Hai bản không khác nhau",
  sameHint: "Nội dung, điểm, cách chấm và thứ tự đều như nhau.",
  nothingShown: "Không có thay đổi loại này",
  filter: "Chỉ xem",
  filters: {
    all: "Tất cả",
    scoring: "Điểm, cách chấm",
    wording: "Lời văn",
    place: "Chuyển vị trí, hợp nhất, tách",
    new: "Bổ sung",
    ended: "Bãi bỏ",
    terms: "Điều kiện, minh chứng",
  } as const satisfies Record<Filter, string>,
  filterCount: (name: string, count: number) => `${name} (${count})`,
  counted: (changes: number, nodes: number) =>
    `${changes} thay đổi ở ${nodes} mục. Chữ bị bỏ được gạch ngang, chữ thêm vào được gạch chân.`,
  contents: "Mục có thay đổi",
  before: "Bản cũ",
  after: "Bản mới",
  absent: "Không có",
  takenOut: "bỏ:",
  putIn: "thêm:",
  endOfChange: "hết.",
  openInEditor: "Mở ở phần nội dung",
  openInEditorOf: (heading: string) => `: ${heading}`,
  lineAddress: "Đường dẫn",
  lineAddressOf: (heading: string, what: string) => ` tới ${heading}, ${what}`,
  hideDiscussion: "Đóng ý kiến",
  discussionOf: (heading: string, what: string) => ` về ${heading}, ${what}`,
  onlyDiscussed: (count: number) => `Chỗ có ý kiến (${count})`,
  print: "In",
} as const;
