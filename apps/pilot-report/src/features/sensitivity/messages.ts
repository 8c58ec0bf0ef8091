import type { SensitiveUnit, WeightScheme } from "@thuocdo/comparison/sensitivity-analysis";
import { showPercent } from "#lib/show-figure.ts";

export const messages = {
  title: "Độ nhạy của thứ hạng",
  meaning: (n: number, expected: number, draws: number) =>
    `Tính lại thứ hạng của ${n}/${expected} đơn vị ${draws.toLocaleString("vi-VN")} lần với trọng số các nhóm tiêu chí rút ngẫu nhiên, để biết hạng của đơn vị nào dựa vào trọng số. Điểm chính thức không đổi.`,
  tooFew: (n: number) => `Có ${n} đơn vị xếp hạng: dưới mười thì không tính độ nhạy.`,
  dominance: (share: number) =>
    `${showPercent(share)}% số cặp đơn vị giữ nguyên trên dưới với mọi trọng số.`,

  schemesCaption: "Ba cách rút trọng số",
  scheme: "Trọng số",
  schemes: {
    quarter: "mỗi nhóm xê dịch đến 25%",
    half: "mỗi nhóm xê dịch đến 50%",
    unknown: "coi như chưa biết trọng số",
  } satisfies Record<WeightScheme, string>,
  shift: "Đổi hạng bình quân",
  spearman: "Tương quan với hạng hiện hành",
  stable: "Ổn định",
  moderate: "Trung gian",
  sensitive: "Nhạy",
  words:
    "Ổn định: 90% số lần rút, hạng nằm trong khoảng không quá hai hạng hoặc một phần mười số đơn vị. Nhạy: khoảng đó vượt một phần tư số đơn vị.",
  seeds: (seeds: string) => `Số mầm để tính lại đúng như vậy: ${seeds}.`,

  unitsCaption: (shown: number, all: number) =>
    shown === all
      ? `Hạng của ${all} đơn vị khi trọng số xê dịch đến 25%`
      : `Hạng của ${shown} trong ${all} đơn vị khi trọng số xê dịch đến 25%`,
  rank: "Hạng",
  interval: "Khoảng hạng 90%",
  between: (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`),
  top: "Vào 10 hạng đầu (%)",
  stability: "Dựa vào trọng số",
  stabilities: {
    stable: "ổn định",
    moderate: "trung gian",
    sensitive: "nhạy",
  } satisfies Record<SensitiveUnit["stability"], string>,
  onlySensitive: "Chỉ hiện đơn vị nhạy",

  leftOutCaption: "Thứ hạng khi bỏ từng tiêu chí",
  criterion: "Tiêu chí bị bỏ",
  mostMoved: "Đơn vị đổi hạng nhiều nhất",
  moved: (name: string, places: number) =>
    `${name}: ${places > 0 ? "tụt" : "lên"} ${Math.abs(places)} hạng`,
  nobody: "không ai đổi hạng",
  undefined: "–",

  missingCaption: "Đơn vị chưa xếp hạng vì thiếu số liệu, và hạng nếu phần thiếu tính 0 điểm",
  rankAsZero: "Hạng nếu tính 0",
} as const;
