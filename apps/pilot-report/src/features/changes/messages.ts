import type { EarlierPart, Pairing } from "@thuocdo/comparison/change-analysis";
import { showFigure } from "#lib/show-figure.ts";

interface Limits {
  readonly low: number;
  readonly high: number;
}

const parts: Record<EarlierPart, string> = {
  first: "đợt đầu",
  previous: "đợt trước",
  "same-season": "cùng kỳ năm trước",
};

export const messages = {
  title: "Thay đổi qua các đợt",
  noneTitle: "Chưa có đợt nào trước đợt này để so",
  noneHint:
    "Cần một đợt đã chốt trước đó, của cùng bộ tiêu chí và gọi phần lớn các đơn vị này (hoặc các đơn vị nhập thành chúng).",
  since: (of: readonly EarlierPart[], roundTitle: string) =>
    `So với ${of.map((part) => parts[part]).join(", ")}: ${roundTitle}`,
  otherVersion:
    "Đợt đó chấm theo phiên bản khác của bộ tiêu chí, nên điểm không trừ được cho nhau.",
  cause:
    "Đây là thay đổi trong thời gian thí điểm; không có nhóm đối chứng nên không nói được là do thí điểm.",
  pairing: {
    "as-was": "Như khi ấy (chỉ đơn vị không đổi)",
    "as-is": "Như hiện nay (kể cả đơn vị nhập, tách)",
  } satisfies Record<Pairing, string>,
  summaryCaption: (roundTitle: string) => `Thay đổi chung so với ${roundTitle}`,
  units: "Đơn vị có ở cả hai đợt",
  pairingHeader: "Cách ghép đơn vị",
  mean: "Bình quân (điểm)",
  interval: "Khoảng 95%",
  spread: "Độ lệch chuẩn",
  beyond: "Vượt sai số đo",
  upDown: (up: number, down: number) => `${up} tăng, ${down} giảm`,
  lost: "Không còn ghép được",
  lostOf: (lost: number, difference: number | null) =>
    difference === null
      ? String(lost)
      : `${lost} (ban đầu ${difference >= 0 ? "cao" : "thấp"} hơn ${showFigure(Math.abs(difference))} điểm)`,
  between: ({ low, high }: Limits) => `${showFigure(low)} đến ${showFigure(high)}`,
  undefined: "–",
  tooFew: "Dưới năm đơn vị thì chỉ nêu thay đổi của từng đơn vị, không tính bình quân.",
  regression: (slope: number) =>
    `Đơn vị ban đầu thấp thường tăng, cao thường giảm, dù không có gì thay đổi: mỗi điểm ban đầu đi cùng ${showFigure(slope)} điểm cuối kỳ. “So với mức dự kiến” là phần chênh so với điều riêng điểm ban đầu đã cho thấy trước.`,
  inherited: (names: string) => `kế thừa từ ${names}`,

  unitCaption: (shown: number, all: number, roundTitle: string) =>
    shown === all
      ? `Thay đổi của ${all} đơn vị so với ${roundTitle}`
      : `Thay đổi của ${shown} trong ${all} đơn vị so với ${roundTitle}, nhiều nhất trước`,
  base: "Ban đầu",
  end: "Cuối kỳ",
  change: "Thay đổi",
  residual: "So với mức dự kiến",
  sure: "Vượt sai số đo",
  yes: "có",
  no: "không",

  criteriaCaption: (tested: number, roundTitle: string) =>
    `Thay đổi theo tiêu chí so với ${roundTitle}, trong 100 điểm của tiêu chí; ${tested} tiêu chí cùng được thử`,
  n: "Đơn vị",
  gained: "Mới đạt",
  lostCriterion: "Không còn đạt",
  q: "Chắc chắn",
  qWords: (q: number, mean: number) =>
    Math.abs(mean) < 1 ? "không đáng kể" : q < 0.05 ? "đủ cơ sở" : "chưa đủ cơ sở",
  meaning:
    "“Đủ cơ sở” tính theo tỷ lệ phát hiện sai của cả nhóm tiêu chí (Benjamini–Hochberg, q dưới 0,05); thay đổi dưới 1 điểm là không đáng kể.",
} as const;
