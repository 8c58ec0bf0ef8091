import type { Letter } from "@thuocdo/contract/letters";
import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import type { RoundAct } from "#features/rounds/queries.ts";

const count = (number: number) => formatDecimal(String(number));

export const messages = {
  title: "Đợt đánh giá",
  none: "Chưa có đợt đánh giá nào",
  noneHint: "Đợt đánh giá hiện ở đây khi được lập.",
  newRound: "Lập đợt đánh giá",
  plan: "Sửa kế hoạch",
  planOf: (title: string) => `Sửa kế hoạch ${title}`,
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

  extend: "Gia hạn",
  extendAll: "Gia hạn cho tất cả đơn vị",
  extendAllHint: (closesAt: string) =>
    `Hạn nộp hiện nay: ${formatInstant(closesAt)}. Đơn vị đã có hạn riêng muộn hơn hạn mới thì giữ hạn riêng.`,
  extendPicked: (units: number) => `Gia hạn cho ${count(units)} đơn vị đã chọn`,
  names: (names: readonly string[]) =>
    names.length > 5
      ? `${names.slice(0, 5).join(", ")} và ${count(names.length - 5)} đơn vị khác.`
      : `${names.join(", ")}.`,
  remind: (units: number) => `Nhắc ${count(units)} đơn vị chưa nộp`,
  reminded: (units: number) => `Đã nhắc ${count(units)} đơn vị.`,
  extendedUnits: (units: number, closesAt: string) =>
    `Đã gia hạn ${count(units)} đơn vị đến ${formatInstant(closesAt)}.`,
  reminder: "Nội dung nhắc",
  reminderHint: "Hiện trên trang của đơn vị cho đến khi đơn vị nộp hồ sơ.",
  reminderDraft: "Đề nghị đơn vị hoàn thành và nộp hồ sơ trước hạn.",
  reminderMissing: "Hãy viết nội dung nhắc.",
  download: "Tải bảng Excel",
  reopen: "Mở lại đợt",
  reopenHint: "Các đơn vị lại nhập và nộp được đến hạn mới.",
  newDeadline: "Hạn nộp mới",
  deadlineNotLater: (closesAt: string) => `Hạn mới phải sau ${formatInstant(closesAt)}.`,
  reasonHint: "Các đơn vị được gia hạn đọc được lý do này.",
  letters: (letters: number) => `Thư nhắc đã viết (${count(letters)})`,
  letterState: ({ state, queuedAt, sentAt, lastError }: Letter) => {
    switch (state) {
      case "sent":
        return `Đã gửi thư ${formatInstant(sentAt ?? queuedAt)}.`;
      case "failed":
        return `Không gửi được thư viết ${formatInstant(queuedAt)}: ${lastError ?? "không rõ"}.`;
      case "waiting":
        return lastError === null
          ? `Thư viết ${formatInstant(queuedAt)}, đang chờ gửi.`
          : `Thư viết ${formatInstant(queuedAt)} chưa gửi được, sẽ thử lại: ${lastError}.`;
    }
  },
  extensions: (extensions: number) => `Các lần gia hạn (${count(extensions)})`,
  allUnits: "Tất cả đơn vị",
  extended: (closesAt: string, decidedAt: string, by: string) =>
    [`đến ${formatInstant(closesAt)}`, `quyết định lúc ${formatInstant(decidedAt)}`, by]
      .filter((part) => part !== "")
      .join(", "),

  summary: "Tình hình theo thành phố, quận, huyện",
  placeColumn: "Nơi",
  countColumns: [
    "Đơn vị",
    "Chưa bắt đầu",
    "Đang nhập",
    "Chờ thẩm định",
    "Đang thẩm định",
    "Trả lại, mở lại",
    "Đã duyệt",
    "Trễ hạn",
  ],
  allPlaces: "Tất cả",
  noCity: "Không thuộc thành phố nào",
  districtsOf: (city: string) => `Quận, huyện của ${city}`,
  standings: "Lọc theo tình trạng hồ sơ",
  late: "Trễ hạn",
  count,
  deadline: "Hạn nộp",
  lateUntil: (closesAt: string) => `Trễ hạn ${closesAt}`,
  extendedFor: (reason: string) => `Gia hạn: ${reason}`,
  pickAll: "Chọn tất cả đơn vị đang hiện",
  pick: (unit: string) => `Chọn ${unit}`,

  ended: (on: string, into: readonly string[]) =>
    into.length === 0
      ? `Không còn từ ngày ${formatDate(on)}`
      : `Không còn từ ngày ${formatDate(on)}, chuyển vào ${into.join(", ")}`,
  letOff: "Cho thôi nộp",
  letOffOf: (unit: string) => `Cho thôi nộp: ${unit}`,
  letOffHint:
    "Đơn vị đã thôi tồn tại nên không phải nộp hồ sơ nữa và không tính là trễ hạn. Hồ sơ, số liệu đã nhập và đã nộp giữ nguyên, không chuyển sang đơn vị khác. Việc này không hoàn lại được.",
  letOffReason: "Lý do cho thôi nộp",
  callSuccessors: (names: readonly string[]) =>
    `Gọi vào đợt nếu có trong kỳ đánh giá: ${names.join(", ")}`,
  letOffFor: (at: string, reason: string) => `Thôi nộp từ ${formatInstant(at)}: ${reason}`,

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
