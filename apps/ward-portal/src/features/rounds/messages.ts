import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import type { RoundAct } from "#features/rounds/queries.ts";

const count = (number: number) => formatDecimal(String(number));

export const messages = {
  title: "Đợt đánh giá",
  none: "Chưa có đợt đánh giá nào",
  noneHint: "Đợt đánh giá hiện ở đây khi được lập.",
  state: {
    planned: "Chưa mở",
    open: "Đang mở",
    closed: "Đã đóng",
    frozen: "Đã chốt số liệu",
  } satisfies Record<AssessmentRound["state"], string>,
  period: (from: string, to: string) => `Kỳ đánh giá ${formatDate(from)} – ${formatDate(to)}`,
  window: (opensAt: string, closesAt: string) =>
    `Mở ${formatInstant(opensAt)}, hạn nộp ${formatInstant(closesAt)}`,
  version: (label: string) => `Bộ tiêu chí: ${label}`,
  units: (units: number) => `${count(units)} đơn vị`,
  submitted: (submitted: number) => `${count(submitted)} đã nộp hoặc đang thẩm định`,
  returned: (returned: number) => `${count(returned)} được trả lại hoặc mở lại`,
  approved: (approved: number) => `${count(approved)} đã duyệt`,
  answering: (answering: number) => `${count(answering)} chưa nộp`,
  board: "Xem từng đơn vị",
  boardOf: (title: string) => `Xem từng đơn vị của ${title}`,
  acts: {
    open: "Mở đợt",
    close: "Đóng đợt",
    freeze: "Chốt số liệu",
  } satisfies Record<RoundAct, string>,
  confirm: {
    open: (title: string) => `${title}: các đơn vị được nhập và nộp hồ sơ từ giờ mở đợt.`,
    close: (title: string) =>
      `${title}: không đơn vị nào nộp được nữa; việc thẩm định vẫn tiếp tục.`,
    freeze: (title: string) =>
      `${title}: số liệu được chốt thành bộ số liệu có số hiệu, không sửa được nữa; hệ thống so sánh và lập báo cáo từ bộ số liệu này.`,
  } satisfies Record<RoundAct, (title: string) => string>,

  boardTitle: "Tình hình từng đơn vị",
  back: "Về danh sách đợt đánh giá",
  search: "Tìm đơn vị",
  shown: (shown: number, all: number) => `${count(shown)} / ${count(all)} đơn vị`,
  unit: "Đơn vị",
  place: "Quận, huyện; thành phố",
  placeOf: (district: string | null, city: string | null) =>
    [district, city].filter((name) => name !== null).join(", "),
  submission: "Hồ sơ",
  revision: "Lần nộp",
  submittedAt: "Nộp lúc",
  self: "Điểm tự chấm",
  appraised: "Điểm thẩm định",
  criteria: "Tiêu chí đạt",
  criteriaOf: (met: number, applicable: number) => `${met} / ${applicable}`,
  look: (unit: string) => `Xem hồ sơ ${unit}`,
} as const;
