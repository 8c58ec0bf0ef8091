import type { EditRefusal } from "@thuocdo/criteria/edit-refusal";

type Sentences = {
  [C in EditRefusal["code"]]: (refusal: Extract<EditRefusal, { code: C }>) => string;
};

/** Why the document did not take an edit. */
const refusals: Sentences = {
  "edit-malformed": () => "Thay đổi không đúng mẫu nên không được ghi.",
  "node-not-found": () => "Mục này đã bị xóa.",
  "field-not-editable": () => "Ô này không sửa được.",
  "path-not-found": () => "Dòng này đã bị xóa.",
  "value-invalid": () => "Giá trị không hợp lệ nên không được ghi.",
  "wrong-parent": () => "Mục này không đặt được vào chỗ đó.",
  "index-out-of-range": () => "Chỗ định đặt không còn.",
  "id-in-use": () => "Mục này đã có trong bộ tiêu chí.",
  "version-not-movable": () => "Bộ tiêu chí không chuyển hoặc xóa được.",
  "sample-not-found": () => "Bộ số liệu mẫu này đã bị xóa.",
  "one-of-several": ({ at, because }) =>
    `Không ghi thay đổi nào: bước ${at + 1} không thực hiện được. ${explainRefusal(because)}`,
};

export function explainRefusal(refusal: EditRefusal): string {
  // The table pairs each code with the sentence for its own facts.
  const sentence = refusals[refusal.code] as (refusal: EditRefusal) => string;
  return sentence(refusal);
}

export const messages = {
  saved: "Đã lưu",
  saving: "Đang lưu…",
  failed: "Chưa lưu được",
  failedHint: "Thay đổi được giữ trên máy này và sẽ tự gửi khi có kết nối.",
  tryAgain: "Thử lại",
  stopped: "Không lưu được nữa",
  reload: "Tải lại",
  lost: (count: number) =>
    `${count} thay đổi không áp dụng được vì mục đó đã được người khác sửa hoặc xóa.`,
  dismiss: "Đã rõ",
  undo: "Hoàn tác",
  undoLong: "Hoàn tác thay đổi gần nhất (Ctrl + Z)",
  redo: "Làm lại",
} as const;
