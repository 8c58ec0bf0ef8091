import { describeEdit } from "@thuocdo/criteria/describe-edit";
import type { EditRefusal } from "@thuocdo/criteria/edit-refusal";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import type { FindName } from "@thuocdo/criteria/node-names";
import { explainBreach } from "@thuocdo/criteria/supplement/messages";
import type { UndoStep } from "@thuocdo/criteria/undo-steps";
import type { StepRefusal } from "#features/draft/draft.ts";

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
  "breaks-supplement-rule": ({ breach }) => explainBreach(breach),
  "one-of-several": ({ at, because }) =>
    `Không ghi thay đổi nào: bước ${at + 1} không thực hiện được. ${explainRefusal(because)}`,
};

export function explainRefusal(refusal: EditRefusal): string {
  // The table pairs each code with the sentence for its own facts.
  const sentence = refusals[refusal.code] as (refusal: EditRefusal) => string;
  return sentence(refusal);
}

/** Why nothing was taken back, or done again. */
export function explainStep(refusal: StepRefusal, name: string): string {
  switch (refusal.code) {
    case "edited-since":
      return `Không thực hiện “${name}” vì ${someone(refusal.by.editedBy?.fullName)} đã sửa tiếp chỗ này lúc ${timeOfDay(refusal.by.editedAt)}. Lần sau sẽ đến thay đổi trước đó.`;
    case "not-applicable":
      return `Không thực hiện “${name}”: ${explainRefusal(refusal.because)} Lần sau sẽ đến thay đổi trước đó.`;
  }
}

/** What undo would take back, or redo do again, in words. */
export function nameStep(step: UndoStep, act: "undo" | "redo", find: FindName): string {
  if (step.restores) return act === "undo" ? "khôi phục bản cũ" : "như trước khi khôi phục";
  return describeEdit(act === "undo" ? step.done : step.edit, find);
}

/** A person as others may see them. */
export function someone(fullName: string | undefined): string {
  return fullName === undefined || fullName === "" ? "người khác" : fullName;
}

/** "10:32", on Vietnam's clock. */
export function timeOfDay(instant: string): string {
  return formatInstant(instant).slice(-5);
}

export const messages = {
  saved: "Đã lưu",
  savedAt: (instant: string) => `Đã lưu ${timeOfDay(instant)}`,
  saving: "Đang lưu…",
  failed: "Chưa gửi được, giữ trên máy này",
  failedNotKept: "Chưa gửi được, đừng đóng trang",
  failedHint: "Thay đổi được giữ trên máy này và sẽ tự gửi khi có kết nối.",
  tryAgain: "Thử lại",
  stopped: "Không lưu được nữa",
  unsent: (count: number) =>
    `${count} thay đổi chưa gửi được. Hãy chép lại những gì cần giữ trước khi rời trang.`,
  reload: "Tải lại",
  notKeptTitle: "Máy này không còn chỗ để giữ tạm thay đổi chưa gửi",
  notKept:
    "Thay đổi vẫn được gửi lên máy chủ như thường. Chỉ đóng trang khi đã thấy “Đã lưu”; xóa bớt dữ liệu duyệt web để có chỗ giữ tạm.",
  lost: (count: number) =>
    `${count} thay đổi không áp dụng được vì mục đó đã được người khác sửa hoặc xóa.`,
  lostText: (what: string, text: string) => `${capital(what)}: ${text}`,
  dismiss: "Đã rõ",
  undo: "Hoàn tác",
  undoWhat: (what: string) => `Hoàn tác: ${what} (Ctrl + Z)`,
  nothingToUndo: "Không có thay đổi nào để hoàn tác",
  redo: "Làm lại",
  redoWhat: (what: string) => `Làm lại: ${what} (Ctrl + Y)`,
  nothingToRedo: "Không có thay đổi nào để làm lại",
  undone: (what: string) => `Đã hoàn tác: ${what}.`,
  redone: (what: string) => `Đã làm lại: ${what}.`,

  overwrittenSeen: (who: string, when: string, what: string) =>
    `${capital(who)} đã sửa tiếp chỗ mình vừa sửa (${what}) lúc ${when}.`,
  overwritten: (who: string, when: string, what: string) =>
    `Hai người cùng sửa ${what}: bản của ${who} gửi sau, lúc ${when}, nên đang được dùng.`,
  overwrote: (who: string, when: string, what: string) =>
    `Hai người cùng sửa ${what}: bản của mình gửi sau nên đang được dùng thay bản ${who} sửa lúc ${when}.`,
  overwrittenByOwn: (when: string, what: string) =>
    `Mình sửa ${what} ở hai cửa sổ hoặc hai máy: bản ở nơi kia gửi sau, lúc ${when}, nên đang được dùng.`,
  overwroteOwn: (when: string, what: string) =>
    `Mình sửa ${what} ở hai cửa sổ hoặc hai máy: bản ở đây gửi sau nên đang được dùng thay bản ở nơi kia, sửa lúc ${when}.`,
  overwrittenMany: (count: number) => `${count} chỗ`,
  mine: "Bản của mình",
  theirs: (who: string) => `Bản của ${who}`,
  putMineBack: "Lấy lại bản của mình",
  putTheirsBack: "Trả lại bản của họ",
  here: "Bản ở đây",
  elsewhere: "Bản ở nơi kia",
  putHereBack: "Lấy lại bản ở đây",
  putElsewhereBack: "Lấy lại bản ở nơi kia",
  removed: "(đã xóa)",
  added: "(đã thêm)",
  placed: "(đã chuyển chỗ)",
  manyParts: "(nhiều phần, xem trong Lịch sử)",

  beside: (who: string, when: string) =>
    `${capital(who)} vừa sửa ô này lúc ${when} thành như dưới đây. Gõ tiếp là dùng bản đang gõ; rời ô là dùng bản của ${who}.`,

  besideOwn: (when: string) =>
    `Ô này vừa được chính mình sửa ở cửa sổ khác hoặc máy khác lúc ${when} thành như dưới đây. Gõ tiếp là dùng bản đang gõ; rời ô là dùng bản kia.`,

  people: "Người đang mở dự thảo này",
  personAt: (who: string, where: string) => `${capital(who)} đang ở ${where}`,
  personHere: (who: string) => `${capital(who)} đang mở dự thảo này`,
} as const;

function capital(sentence: string): string {
  return sentence.slice(0, 1).toLocaleUpperCase("vi") + sentence.slice(1);
}
