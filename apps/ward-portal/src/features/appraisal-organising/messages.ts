import type { AppraisingLevel } from "@thuocdo/contract/rounds";
import type { DrawnSample } from "@thuocdo/contract/second-appraisals";
import type { SamplePlan } from "@thuocdo/submissions/draw-sample";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { formatInstant } from "@thuocdo/criteria/formats/dates";

const levels = {
  district: "cấp quận, huyện",
  city: "cấp tỉnh, thành phố",
  ministry: "cấp Bộ",
} satisfies Record<AppraisingLevel, string>;

function planSentence({ within, size }: SamplePlan): string {
  const where = { city: "mỗi thành phố", district: "mỗi quận, huyện" }[within];
  return size.kind === "count"
    ? `Rút ngẫu nhiên tới ${size.each} hồ sơ ở ${where}.`
    : `Rút ngẫu nhiên ${size.percent}% hồ sơ đã nộp ở ${where}, ít nhất ${size.least} hồ sơ.`;
}

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
  seconds: "Phúc tra độc lập",
  secondsHint:
    "Rút ngẫu nhiên hồ sơ đã nộp để một cán bộ thẩm định khác chấm lại. Hai người không thấy ý kiến của nhau cho đến khi cả hai đã xong. Người đã tham gia thẩm định hoặc thuộc chính đơn vị không được rút.",
  drawBy: "Cách rút",
  byCount: "Theo số hồ sơ",
  byShare: "Theo tỷ lệ hồ sơ đã nộp",
  drawWithin: "Rút ở",
  within: { city: "mỗi thành phố", district: "mỗi quận, huyện" },
  draws: { each: "Số hồ sơ", percent: "Tỷ lệ, %", least: "Ít nhất, hồ sơ" },
  wholeUnreadable: (most: number) => `Hãy nhập số nguyên từ 1 đến ${formatDecimal(String(most))}.`,
  draw: "Rút mẫu phúc tra",
  drawConfirm: (plan: SamplePlan) =>
    `${planSentence(plan)} Mẫu đã rút được giao ngay cho người phúc tra và được ghi lại, không bỏ và không rút lại được.`,
  sample: ({ plan, seed, drawnAt, drawnBy, sent, eligible, drawn }: DrawnSample) =>
    `${[formatInstant(drawnAt), drawnBy.fullName].filter((part) => part !== "").join(", ")}: ${planSentence(plan)} Được ${drawn} hồ sơ trong ${eligible} hồ sơ có người khác phúc tra được (${sent} hồ sơ đã nộp, chưa rút lần nào). Số khởi tạo ${seed}.`,
  repeats: "Rút lại bằng số này ra đúng mẫu đó.",
  repeatsNot: "Rút lại bằng số này không ra đúng mẫu đó: hãy báo người quản trị.",
  drawn: (drawn: number, candidates: number) =>
    drawn === 0
      ? "Chưa rút được hồ sơ nào: không có hồ sơ mới nộp, hoặc nơi thẩm định không còn người nào chưa tham gia."
      : `Đã rút ${drawn} trong ${candidates} hồ sơ có người khác phúc tra được.`,
  secondsCaption: "Hồ sơ phúc tra",
  unit: "Đơn vị",
  person: "Người phúc tra",
  first: "Thẩm định",
  second: "Phúc tra",
  differing: "Chỉ số khác nhau",
  differences: (differing: number, settled: boolean) =>
    differing === 0
      ? "Không có"
      : settled
        ? `${differing} chỉ số, đã thống nhất`
        : `${differing} chỉ số, chưa thống nhất`,
  notDone: "Chưa xong",
  waiting: "Đã xong, chờ thẩm định lần đầu",
  points: (hundredths: number) => formatPoints(hundredths, { fixed: true }),
  agreement: (pairs: number, equal: number, verdicts: number, difference: number) =>
    `${pairs} hồ sơ đã có cả hai lần chấm: cùng kết luận đạt hoặc chưa đạt ở ${equal} / ${verdicts} lượt tiêu chí; tổng điểm lệch nhau trung bình ${formatPoints(Math.round(difference))} điểm.`,
  kappa: (kappa: number, pairs: number) =>
    `Hệ số đồng thuận kappa có trọng số theo mức xếp loại: ${formatDecimal(kappa.toFixed(2))}${pairs < 10 ? `, mới tính trên ${pairs} hồ sơ nên chưa nói lên điều gì chắc chắn` : ""}.`,
  noKappa: "Chưa tính được hệ số kappa: các hồ sơ chỉ rơi vào một mức xếp loại.",
} as const;
