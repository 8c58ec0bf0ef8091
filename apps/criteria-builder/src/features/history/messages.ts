import { formatInstant } from "@thuocdo/criteria/formats/dates";

export const messages = {
  title: "Lịch sử",
  intro: "Ai đã sửa gì, lúc nào. Mọi trạng thái cũ đều xem lại và khôi phục được.",
  person: "Người sửa",
  everybody: "Tất cả mọi người",
  node: "Mục",
  everything: "Cả bộ tiêu chí",
  gone: (name: string) => `${name} (đã xóa)`,
  goneNode: "Mục đã xóa",
  nobody: "Nạp vào hệ thống",
  nameless: "Người khác",
  when: (from: string, until: string) => {
    const [start, end] = [formatInstant(from), formatInstant(until)];
    if (start === end) return end;
    return start.slice(0, 10) === end.slice(0, 10)
      ? `${start}–${end.slice(-5)}`
      : `${start} – ${end}`;
  },
  count: (edits: number, sequence: number) => `${edits} thay đổi, đến số ${sequence}`,
  restored: (sequence: number) =>
    sequence === 0 ? "Khôi phục bản đầu tiên" : `Khôi phục bản sau thay đổi số ${sequence}`,
  undone: "Kết quả như trước khi sửa.",
  otherEdits: "Thay đổi khác",
  before: "Trước",
  after: "Sau",
  nothing: "(không có)",
  seeState: "Xem bản lúc này",
  seeStateOf: (when: string) => `Xem bản lúc ${when}`,
  more: "Xem cũ hơn",
  loadingMore: "Đang tải…",
  emptyTitle: "Chưa có thay đổi nào",
  emptyFiltered: "Không có thay đổi nào khớp với lựa chọn.",
  lookedThrough: (edits: number) => `Đã xem qua ${edits} thay đổi gần nhất.`,

  stateTitle: (when: string | undefined, who: string | undefined) =>
    when === undefined
      ? "Đang xem bản đầu tiên, trước mọi thay đổi."
      : `Đang xem bản cũ, lúc ${when}, sau khi ${who} sửa.`,
  stateHint:
    "Bản này chỉ để xem. Khôi phục là một thay đổi mới: những gì sửa sau đó vẫn còn trong lịch sử.",
  backToHistory: "Về lịch sử",
  restore: "Khôi phục bản này",
  restoreTitle: "Khôi phục bản này?",
  restoreBody: (when: string | undefined) =>
    when === undefined
      ? "Dự thảo sẽ trở lại như lúc đầu. Đây là một thay đổi mới, hoàn tác được; mọi người đang mở dự thảo sẽ thấy ngay."
      : `Dự thảo sẽ trở lại như lúc ${when}. Đây là một thay đổi mới, hoàn tác được; mọi người đang mở dự thảo sẽ thấy ngay.`,
  same: "Dự thảo đang đúng như bản này, không có gì để khôi phục.",

  nodeHistory: "Lịch sử của mục này",
  lastChange: (what: string, who: string, when: string) =>
    `Sửa gần nhất: ${what}, ${who}, ${when}.`,
} as const;
