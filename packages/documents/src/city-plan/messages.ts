import { formatDate } from "@thuocdo/criteria/formats/dates";
import type { TaskCount } from "@thuocdo/submissions/city-plan/plan-standing";

export const messages = {
  paper: "TÌNH HÌNH THỰC HIỆN ĐỀ ÁN",
  simulated: "DỮ LIỆU MÔ PHỎNG",
  foot: (asOf: string, sequence: number) =>
    `Theo dữ liệu Đề án đến ngày ${formatDate(asOf)}, sau ${sequence} lần thay đổi.`,
  plan: (title: string) => `Đề án: ${title}`,
  city: (name: string) => `Thành phố: ${name}`,
  decision: (number: string, decidedOn: string | null, signer: string) =>
    [
      `Quyết định: ${number === "" ? "chưa ghi" : `số ${number}`}`,
      ...(decidedOn === null ? [] : [`ngày ${formatDate(decidedOn)}`]),
      ...(signer === "" ? [] : [`người ký: ${signer}`]),
    ].join(", "),
  period: (from: string, to: string) =>
    `Thời gian thực hiện: ${formatDate(from)} – ${formatDate(to)}`,
  wards: (names: readonly string[]) =>
    `Phường được chọn: ${names.length === 0 ? "chưa chọn" : names.join(", ")}`,
  asOf: (day: string) => `Tình hình đến ngày ${formatDate(day)}`,
  counts: (count: TaskCount) =>
    `Tổng số ${count.total} nhiệm vụ: hoàn thành ${count.done}${count.doneLate > 0 ? ` (${count.doneLate} sau hạn)` : ""}, ` +
    `đang thực hiện ${count.inProgress}, chưa thực hiện ${count.notStarted}, dừng thực hiện ${count.stopped}; ` +
    `quá hạn ${count.overdue}, sắp đến hạn ${count.dueSoon}.`,
  funds: (planned: string, spent: string, used: string) =>
    `Kinh phí dự kiến ${planned}, đã chi ${spent}, bằng ${used} dự kiến.`,
  noFunds: "Chưa ghi kinh phí.",
  none: "Chưa có.",
  headings: {
    overview: "Khái quát",
    tasks: "Nhiệm vụ",
    funds: "Kinh phí (đồng)",
    milestones: "Mốc thực hiện",
    documents: "Văn bản",
  },
  sheets: { tasks: "Nhiệm vụ", funds: "Kinh phí", milestones: "Mốc", documents: "Văn bản" },
  columns: {
    id: "Mã nhiệm vụ",
    number: "STT",
    task: "Nhiệm vụ",
    owner: "Đơn vị chủ trì",
    due: "Thời hạn",
    criteria: "Tiêu chí",
    percent: "Tiến độ (%)",
    done: "Ngày hoàn thành",
    state: "Tình hình",
    note: "Ghi chú",
    year: "Năm",
    source: "Nguồn",
    purpose: "Nội dung chi",
    planned: "Dự kiến",
    spent: "Đã chi",
    used: "Tỷ lệ chi",
    milestone: "Mốc",
    reached: "Ngày đạt",
    document: "Tên văn bản",
    documentNumber: "Số",
    issuedOn: "Ngày",
  },
  total: "Cộng",
  fillIn:
    "Sửa trực tiếp rồi nạp lại vào Đề án. Tiêu chí ghi bằng mã, cách nhau bằng dấu chấm phẩy.",
} as const;
