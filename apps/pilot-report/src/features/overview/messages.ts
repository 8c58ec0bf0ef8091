import type { EarlierPart } from "@thuocdo/comparison/change-analysis";
import { pointsText } from "@thuocdo/comparison/report-text";
import { showFigure } from "#lib/show-figure.ts";

export const messages = {
  allMet: (met: number, ranked: number) => `${met}/${ranked} đơn vị xếp hạng đạt mọi tiêu chí`,
  unmetIn: (criteria: number, of: number) =>
    criteria === 0
      ? `không tiêu chí nào trong ${of} tiêu chí còn đơn vị chưa đạt`
      : `${criteria}/${of} tiêu chí còn đơn vị chưa đạt`,
  headline: (met: string, unmet: string) => `${met}; ${unmet}.`,

  figures: "Số liệu chính",
  called: "Đơn vị được gọi",
  submitted: "Đã nộp",
  onTime: "Nộp đúng hạn",
  appraised: "Đã thẩm định",
  allCriteria: "Đạt mọi tiêu chí",
  barred: "Vướng điểm liệt",
  change: "Thay đổi điểm bình quân",
  outOf: (part: number, whole: number) => `${part}/${whole}`,
  changeSince: (part: EarlierPart, n: number) =>
    `${
      {
        first: "so với đợt đầu",
        previous: "so với đợt trước",
        "same-season": "so với cùng kỳ",
      }[part]
    }, ${n} đơn vị có ở cả hai đợt`,
  interval: (low: number, high: number) => `khoảng 95%: ${showFigure(low)} đến ${showFigure(high)}`,
  tooFew: "chưa đủ đơn vị để tính bình quân",

  unmetTitle: "Tiêu chí chưa đạt",
  unmetCaption: (shown: number, all: number) =>
    shown === all
      ? `${all} tiêu chí còn đơn vị chưa đạt, nhiều nhất trước`
      : `${shown} trong ${all} tiêu chí còn đơn vị chưa đạt, nhiều nhất trước`,
  noneUnmet: "Mọi đơn vị đã thẩm định đều đạt các tiêu chí áp dụng cho mình.",
  criterion: "Tiêu chí",
  units: "Chưa đạt",
  where: "Ở đâu",
  why: "Vì sao",
  need: "Cần gì",
  notMetOf: (notMet: number, judged: number) => `${notMet}/${judged} đơn vị`,
  cityCount: (city: string, notMet: number, judged: number) => `${city} ${notMet}/${judged}`,
  cause: (code: string, units: number) => `chỉ số ${code} (${units} đơn vị)`,
  pointsShort: (units: number, hundredths: number) =>
    `chưa đủ điểm, thiếu bình quân ${pointsText(hundredths)} (${units} đơn vị)`,
  unknownCause: "không rõ từ kết quả",
  needed: (code: string, minimum: string) => `${code}: ${minimum}`,
  raisePoints: "nâng kết quả các chỉ số của tiêu chí",
  showAll: (count: number) => `Hiện cả ${count} tiêu chí`,

  citiesTitle: "Các thành phố",
  citiesCaption: "Kết quả theo thành phố, điểm thẩm định",
  city: "Thành phố",
  meanPoints: "Điểm bình quân",
  noMean: "–",
  undetermined: "Chưa xếp loại",
  all: "Chung",
  few: "Dưới năm đơn vị xếp hạng thì không tính bình quân.",

  decisionsTitle: "Việc cần quyết định, đôn đốc",
  nothing: "Không có việc gì đang chờ.",
  notSubmitted: (count: number) =>
    `${count} đơn vị chưa nộp: gia hạn có lý do, hoặc kết thúc không có kết quả.`,
  notAppraised: (count: number) => `${count} đơn vị đã nộp mà chưa thẩm định xong.`,
  notRanked: (count: number) => `${count} đơn vị đã thẩm định còn thiếu số liệu nên chưa xếp hạng.`,
  knockedOut: (count: number, codes: string) =>
    `${count} đơn vị vướng điểm liệt (chỉ số ${codes}): xem xét điều kiện công nhận.`,
  advice: (revise: number, drop: number) =>
    `${revise} tiêu chí được đề xuất xem xét sửa, ${drop} tiêu chí xem xét bỏ.`,
  open: "Mở danh sách",
  seeCriteria: "Mở phân tích bộ tiêu chí",
} as const;
