import { formatDate } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import type { IssuanceRefusal } from "@thuocdo/criteria/issuance";

type Sentences = {
  [C in IssuanceRefusal["code"]]: (problem: Extract<IssuanceRefusal, { code: C }>) => string;
};

const issuanceProblems: Sentences = {
  "decision-number-malformed": () =>
    "Ghi như trên quyết định: số (dưới 10 có số 0), gạch chéo, loại văn bản và nơi ban hành. Ví dụ: 05/QĐ-V05, 124/2021/TT-BCA.",
  "decision-date-malformed": () => "Ngày không hợp lệ. Ví dụ: 05/06/2022.",
  "decision-date-in-future": ({ today }) =>
    `Ngày ký không được sau hôm nay (${formatDate(today)}).`,
  "signer-title-missing": () => "Không để trống.",
  "effective-date-malformed": () => "Ngày không hợp lệ. Ví dụ: 05/06/2022.",
};

/** What is wrong with one field of an issuance, and what is allowed. */
export function explainIssuanceProblem(problem: IssuanceRefusal): string {
  const sentence = issuanceProblems[problem.code] as (problem: IssuanceRefusal) => string; // the table pairs each code with its own shape
  return sentence(problem);
}

export const messages = {
  issue: "Ban hành…",
  title: (label: string) => `Ban hành ${label}`,
  blockedTitle: "Chưa ban hành được",
  asking: "Đang xem còn gì phải làm trước khi ban hành",
  blockedBy: {
    comments: (count: number) =>
      `Còn ${formatDecimal(String(count))} ý kiến góp ý chưa được tiếp thu hoặc giải trình:`,
    carryOver: (count: number) =>
      `Còn ${formatDecimal(String(count))} điểm về kế thừa chỉ số của bản trước chưa xong:`,
    errors: (count: number) => `Dự thảo còn ${formatDecimal(String(count))} lỗi kiểm tra:`,
    samples: (count: number) =>
      `${formatDecimal(String(count))} bộ số liệu mẫu không ra kết quả mong đợi:`,
    more: (count: number) => `và ${formatDecimal(String(count))} mục khác.`,
    unsaved: "Còn thay đổi chưa lưu lên máy chủ. Hãy đợi dòng trạng thái báo đã lưu rồi ban hành.",
  },
  commentAt: (unit: string, place: string, field: string) => `${unit}: ${place} · ${field}`,
  nodeGone: "mục không còn trong dự thảo",
  indicatorAt: (name: string, sentence: string) => `${name}: ${sentence}`,
  errorAt: (code: string, title: string, sentence: string) =>
    code === "" ? `${title}: ${sentence}` : `${code} ${title}: ${sentence}`,
  showChecks: "Xem tất cả lỗi",
  showComments: "Xem tất cả ý kiến chưa trả lời",
  showCarryOver: "Mở phần Kế thừa",
  close: "Đóng",
  frozen: "Nội dung sẽ đóng băng",
  frozenLabel: (label: string) => `Tên phiên bản từ nay: “${label}”.`,
  namedAsDraft:
    "Tên còn chữ “dự thảo” và không đổi được sau khi ban hành; muốn đổi, hãy đóng hộp này và sửa tên phiên bản ở phần Nội dung.",
  frozenCounts: (groups: number, criteria: number, indicators: number, hundredths: number) =>
    `${groups} nhóm tiêu chí, ${criteria} tiêu chí, ${indicators} chỉ số; tổng điểm tối đa ${formatPoints(hundredths)} điểm.`,
  frozenOwn: (added: number, raised: number) =>
    `Địa phương thêm ${formatDecimal(String(added))} chỉ số, nâng ${formatDecimal(String(raised))} mức tối thiểu; điểm của bộ tiêu chí chung giữ nguyên.`,
  frozenSequence: (sequence: number) =>
    sequence === 0
      ? "Dự thảo như khi được tạo, chưa sửa lần nào."
      : `Dự thảo sau ${formatDecimal(String(sequence))} lần sửa đã lưu.`,
  frozenHash:
    "Khi ban hành, hệ thống tính mã SHA-256 của toàn bộ nội dung; mã được in ở chân mọi trang văn bản.",
  supersedes: (label: string) => `Phiên bản đang có hiệu lực, ${label}, sẽ được thay thế.`,
  notFollowed: (label: string) =>
    `Dự thảo không được soạn từ ${label}: thay đổi của ${label} không tự có trong dự thảo, và kế thừa không được xác nhận theo ${label}.`,
  consultationEnds: (silent: number) =>
    silent === 0
      ? "Đợt lấy ý kiến đang mở sẽ kết thúc."
      : `Đợt lấy ý kiến đang mở sẽ kết thúc; ${formatDecimal(String(silent))} cơ quan, đơn vị chưa trả lời sẽ không gửi ý kiến được nữa.`,
  supersedesNoneOwn: "Địa phương chưa có bản bổ sung nào đang có hiệu lực.",
  supersedesNone: "Chưa có phiên bản nào đang có hiệu lực.",
  decisionNumber: "Số quyết định",
  decidedOn: "Ngày ký",
  signerTitle: "Chức vụ người ký",
  effectiveOn: "Ngày có hiệu lực",
  hints: {
    decisionNumber: "Ví dụ: 5764/QĐ-BCA-V05",
    decidedOn: "Ngày/tháng/năm, không sau hôm nay",
    signerTitle: "Ví dụ: Thứ trưởng",
    effectiveOn: "Có thể trước ngày ký khi kỳ đánh giá đã bắt đầu",
  },
  datePlaceholder: "dd/mm/yyyy",
  fieldMissing: "Không để trống.",
  understood: "Tôi hiểu: phiên bản đã ban hành không sửa, không xóa được nữa.",
  understoodMissing: "Hãy xác nhận trước khi ban hành.",
  confirm: "Ban hành",
  cancel: "Hủy",
  warnings: (count: number) => `Còn ${count} lưu ý; không cản trở việc ban hành.`,

  issuance: "Ban hành",
  decision: (number: string, date: string) => `Quyết định số ${number}, ngày ${date}`,
  signedBy: "Người ký",
  effective: "Có hiệu lực từ",
  issuedAt: "Ghi nhận lúc",
  sha256: "SHA-256 của văn bản gốc",
  sha256Hint: "Mã này tính từ nội dung đã đóng băng; chỉ cần đổi một ký tự là mã khác đi.",
  superseded: (reason: string, at: string) =>
    `Đã được thay thế lúc ${at} theo Quyết định số ${reason}.`,
  withdrawn: (reason: string, at: string) => `Đã thu hồi lúc ${at}. Lý do: ${reason}`,
  verify: "Kiểm tra mã",
  verified: "Khớp: mã tính lại từ nội dung đang hiển thị đúng bằng mã đã ghi.",
  notVerified: (computed: string) =>
    `KHÔNG khớp: nội dung đang hiển thị có mã ${computed}. Hãy tải lại trang; nếu vẫn không khớp, báo ngay cho quản trị viên.`,
  canonical: "Tải bản JSON gốc",

  withdraw: "Thu hồi…",
  withdrawTitle: (label: string) => `Thu hồi ${label}`,
  withdrawWhat:
    "Phiên bản thu hồi vẫn đọc được và không đổi. Số liệu, điểm đã chấm theo phiên bản này giữ nguyên. Không lập hoặc mở được đợt đánh giá mới theo phiên bản này. Phiên bản trước đó không tự có hiệu lực trở lại: bộ tiêu chí không có phiên bản nào có hiệu lực cho đến khi ban hành phiên bản mới. Việc thu hồi không hoàn tác được.",
  useNone: "Chưa có đợt đánh giá nào dùng phiên bản này.",
  useTitle: (rounds: number, open: number) =>
    open === 0
      ? `${rounds} đợt đánh giá chưa chốt số liệu dùng phiên bản này, không đợt nào đang mở.`
      : `${rounds} đợt đánh giá chưa chốt số liệu dùng phiên bản này, trong đó ${open} đợt đang mở.`,
  useOver: "Không còn đợt đánh giá nào chưa chốt số liệu dùng phiên bản này.",
  frozenRounds: (rounds: number) => `${rounds} đợt đã chốt số liệu giữ nguyên kết quả.`,
  useRounds: "Các đợt đánh giá chưa chốt số liệu",
  useColumns: {
    round: "Đợt đánh giá",
    state: "Trạng thái",
    period: "Kỳ",
    units: "Đơn vị",
    begun: "Đã nhập",
    sent: "Đã nộp",
  },
  period: (from: string, to: string) => `${formatDate(from)} – ${formatDate(to)}`,
  openRoundsGoOn:
    "Đợt đang mở vẫn nhận hồ sơ theo phiên bản này cho đến khi quản trị viên đóng đợt; đợt chưa mở sẽ không mở được nữa.",
  withdrawReason: "Lý do thu hồi",
  withdrawReasonHint: "Mọi người xem phiên bản đều đọc được lý do này.",
  withdrawReasonMissing: "Hãy nêu lý do thu hồi.",
  withdrawConfirm: "Thu hồi phiên bản",
} as const;

export const roundStates = {
  planned: "Chưa mở",
  open: "Đang mở",
  closed: "Đã đóng",
  frozen: "Đã chốt số liệu",
} as const;
