import type { FoundBacktest } from "@thuocdo/contract/backtests";
import type { Job } from "@thuocdo/contract/jobs";

type Tested = FoundBacktest["backtest"]["criteria"][number];

const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
const fixed = new Intl.NumberFormat("vi-VN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const withSign = new Intl.NumberFormat("vi-VN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "exceptZero",
});
const percent = new Intl.NumberFormat("vi-VN", { style: "percent", maximumFractionDigits: 1 });

const stages: Readonly<Record<string, string>> = {
  extract: "đọc số liệu",
  score: "chấm lại",
  compare: "so sánh",
  store: "ghi kết quả",
};

export const messages = {
  intro:
    "Chấm dự thảo trên số liệu đã thẩm định của một đợt: đơn vị nào lên xuống và vì sao, tiêu chí nào chưa có số liệu, việc thu thập nặng nhẹ thế nào. Kết quả chỉ để cân nhắc, không thay đổi điểm của đơn vị nào.",
  snapshot: "Bộ số liệu đã chốt",
  option: (number_: number, roundTitle: string, version: string, units: number) =>
    `Số ${number_} · ${roundTitle} · theo ${version} (${units} đơn vị)`,
  noneTitle: "Chưa có số liệu để chấm thử",
  none: "Cần một đợt đánh giá theo bộ tiêu chí này đã chốt số liệu, và tài khoản xem được toàn bộ đợt đó.",
  start: "Chấm thử",
  startAgain: "Chấm thử lại",
  waiting: "Đang chờ máy tính toán nhận việc.",
  running: ({ stage, sharePercent }: Job) =>
    `Đã xong ${sharePercent}%${stage === null ? "" : `, đang ${stages[stage] ?? "xử lý"}`}.`,
  runningTitle: "Đang chấm thử",
  share: "Phần đã xong",
  ending: "Đang dừng.",
  cancel: "Dừng",
  cancelledTitle: "Lần chấm thử gần nhất đã bị dừng",
  cancelled: "Kết quả có từ trước, nếu có, vẫn giữ nguyên.",
  failedTitle: "Lần chấm thử gần nhất không thành",
  unfit:
    "Dự thảo chưa chấm được: xem các lỗi ở mục kiểm tra của phần Nội dung, sửa rồi chấm thử lại.",
  failed: "Hãy báo người vận hành kèm nội dung dưới đây.",
  notYet: "Dự thảo chưa được chấm thử trên bộ số liệu này.",
  asOf: (instant: string) => `Chấm lúc ${instant}.`,
  outdated: "Dự thảo đã được sửa sau lần chấm này.",
  simulated: "Dữ liệu mô phỏng.",
  of: (units: number, expected: number) =>
    `Tính trên ${units}/${expected} đơn vị đã thẩm định đủ số liệu.`,
  coverage: (share: number) => `Phần trọng số của dự thảo có số liệu: ${percent.format(share)}.`,
  noPlaces:
    "Dưới 80% trọng số có số liệu nên không nêu thứ hạng; điểm dưới đây chỉ của phần có số liệu.",
  noUnits: "Không có đơn vị nào được thẩm định đủ số liệu để chấm thử.",
  shift: (mean: number, spearman: number | null) =>
    `Mỗi đơn vị đổi bình quân ${number.format(mean)} bậc${spearman === null ? "" : `; tương quan thứ hạng trước và sau ${fixed.format(spearman)}`}.`,
  top: (top: number, entering: string, leaving: string) =>
    entering === ""
      ? `Nhóm ${top} đơn vị đứng đầu không đổi.`
      : `Vào nhóm ${top} đơn vị đứng đầu: ${entering}. Ra khỏi nhóm: ${leaving}.`,
  moversTitle: "Đơn vị đổi nhiều nhất",
  moversCaption: (count: number) => `${count} đơn vị đổi điểm nhiều nhất, thang 100`,
  noMovers: "Không đơn vị nào đổi điểm.",
  unit: "Đơn vị",
  city: "Thành phố",
  before: "Trước",
  after: "Dự thảo",
  difference: "Chênh lệch",
  rank: "Thứ hạng",
  ranks: (before: number | null, after: number | null) =>
    before === null || after === null ? "–" : `${before} → ${after}`,
  causes: "Vì tiêu chí",
  ended: (code: string) => `${code} cũ, đã bỏ`,
  cause: (code: string, points: number) => `${code}: ${withSign.format(points)}`,
  criteriaTitle: "Theo tiêu chí",
  criteriaCaption: "Từng tiêu chí trước và sau, tiêu chí bị bỏ ở cuối",
  criterion: "Tiêu chí",
  name: (code: string, title: string) => `${code}. ${title}`,
  change: "Thay đổi",
  changes: {
    same: "Giữ nguyên",
    reweighted: "Đổi trọng số",
    rescored: "Đổi cách hỏi, chấm",
    new: "Mới",
    ended: "Bỏ",
  } satisfies Record<Tested["change"], string>,
  figures: "Số liệu",
  figuresOf: {
    full: "Đủ",
    inferred: "Suy từ chỉ số cũ",
    partial: "Thiếu một phần",
    none: "Chưa có",
  } satisfies Record<Tested["figures"], string>,
  lacking: (codes: string) => `thiếu chỉ số ${codes}`,
  weight: "Trọng số",
  arrow: (before: string, after: string) => `${before} → ${after}`,
  discrimination: "Độ phân biệt",
  difficulty: "Mức đạt bình quân",
  contribution: "Góp vào điểm",
  bandsTitle: "Chuyển khoảng điểm",
  bandsCaption: "Số đơn vị theo khoảng điểm trước (hàng) và theo dự thảo (cột), thang 100",
  band: (from: number | undefined, to: number | undefined) =>
    from === undefined ? `Dưới ${to}` : to === undefined ? `Từ ${from}` : `${from} – dưới ${to}`,
  costTitle: "Việc thu thập",
  costCaption: "Mỗi đơn vị phải cung cấp",
  cost: "Nội dung",
  costs: { indicators: "Chỉ số", inputs: "Ô số liệu", evidence: "Loại minh chứng" },
  inputsWithout: (count: number) =>
    count === 0
      ? "Mọi ô số liệu của dự thảo đều đã được hỏi."
      : `${count} ô số liệu của dự thảo chưa được hỏi, hoặc được hỏi khác đi.`,
  alpha: (before: string, after: string) =>
    `Độ nhất quán (hệ số alpha): ${before} → ${after}. Bộ tiêu chí gồm các nhiệm vụ nên hệ số thấp không phải là lỗi.`,
  thin: "Dưới 30 đơn vị: độ phân biệt và mức đạt chỉ để mô tả.",
  points: (hundredths: number) => fixed.format(hundredths / 100),
  signed: (points: number) => withSign.format(points),
  shareOf: (share: number | null) => (share === null ? "–" : percent.format(share)),
  figure: (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : fixed.format(value),
} as const;
