import type { AppraisingLevel } from "@thuocdo/contract/rounds";
import { formatInstant } from "@thuocdo/criteria/formats/dates";

const levels = {
  district: "cấp quận, huyện",
  city: "cấp tỉnh, thành phố",
  ministry: "cấp Bộ",
} satisfies Record<AppraisingLevel, string>;

export const messages = {
  title: "Thẩm định",
  steps: (steps: readonly AppraisingLevel[]) =>
    `Các bước thẩm định: ${steps.map((level) => levels[level]).join(", rồi ")}.`,
  appealDays: (days: number) =>
    days === 0
      ? "Đợt này không nhận kiến nghị xem lại."
      : `Đơn vị được kiến nghị xem lại trong ${days} ngày sau khi hồ sơ được duyệt.`,
  ended: (level: AppraisingLevel, at: string, by: string) =>
    [`Bỏ bước ${levels[level]} từ ${formatInstant(at)}`, by]
      .filter((part) => part !== "")
      .join(", "),
  endStep: (level: AppraisingLevel) => `Bỏ bước ${levels[level]}`,
  endStepHint: (level: AppraisingLevel) =>
    `Hồ sơ đang chờ ${levels[level]} chuyển ngay sang bước sau; ý kiến và điểm ${levels[level]} đã chuyển lên vẫn giữ nguyên. Không khôi phục lại bước này được.`,
  reason: "Lý do",
  reasonMissing: "Hãy nêu lý do.",
  cancel: "Thôi",
} as const;
