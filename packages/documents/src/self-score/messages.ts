import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import type { IndicatorState } from "@thuocdo/criteria/score";

const points = (hundredths: number) => formatPoints(hundredths, { fixed: true });

export const messages = {
  notSent: "BẢN CHƯA NỘP",
  unit: (name: string, city: string | null) =>
    city === null ? `Đơn vị: ${name}.` : `Đơn vị: ${name}, ${city}.`,
  round: (title: string) => `Đợt đánh giá: ${title}.`,
  period: (from: string, to: string) => `Kỳ đánh giá: ${formatDate(from)} – ${formatDate(to)}.`,
  criteriaSet: (title: string, label: string) => `Bộ tiêu chí: ${title}, ${label}.`,
  additions: (hundredths: number) =>
    `Tiêu chí bổ sung của địa phương: ${formatPoints(hundredths)} điểm, tính riêng, không cộng vào tổng điểm tự chấm.`,
  total: (hundredths: number, met: number, applicable: number) =>
    `Tổng điểm tự chấm: ${points(hundredths)} điểm; ${met}/${applicable} tiêu chí đạt.`,
  level: (label: string) => `Xếp loại tự chấm: ${label}.`,
  missing: (missing: number) =>
    `Còn ${formatDecimal(String(missing))} chỉ số chưa có số liệu hợp lệ nên điểm mới là tạm tính, chưa xếp loại.`,
  bonus: (hundredths: number) => `Trong đó điểm thưởng: ${points(hundredths)}.`,
  evidence: "Minh chứng, giải trình",
  verdicts: {
    met: "đạt",
    "not-met": "chưa đạt",
    missing: "chưa đủ số liệu",
    "not-applicable": "không áp dụng",
  },
  noPoints: {
    missing: "chưa có",
    invalid: "chưa hợp lệ",
    "not-applicable": "không áp dụng",
  } satisfies Record<Exclude<IndicatorState, "scored">, string>,
  belowMinimum: "dưới mức tối thiểu",
  unanswered: "chưa trả lời",
  answer: (asked: string, value: string) => `${asked}: ${value}`,
  claim: (reason: string) => `Đề nghị không áp dụng: ${reason}`,
  farFromBefore: (asked: string, reason: string) =>
    `Lý do khác nhiều so với kỳ trước (${asked}): ${reason}`,
  checkReason: (sentence: string, reason: string) =>
    `${sentence.replace(/[.\s]+$/, "")}. Lý do: ${reason}`,
  note: (note: string) => `Giải trình: ${note}`,
  document: (name: string, number: string | undefined, date: string | undefined) =>
    [
      name,
      ...(number === undefined ? [] : [`số ${number}`]),
      ...(date === undefined ? [] : [`ngày ${formatDate(date)}`]),
    ].join(", "),
  foot: {
    draft: (savedAt: string | null) =>
      savedAt === null
        ? "Bản đang nhập, chưa nộp."
        : `Bản đang nhập, lưu lúc ${formatInstant(savedAt)}, chưa nộp.`,
    sent: (number: number, sentAt: string) => `Lần nộp ${number}, lúc ${formatInstant(sentAt)}.`,
  },
} as const;
