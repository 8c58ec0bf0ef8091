import type { Job } from "@thuocdo/contract/jobs";

/** Stages that the worker tells of, by code. */
const stages: Readonly<Record<string, string>> = {
  extract: "đọc số liệu",
  score: "chấm điểm lại và đối chiếu",
  compare: "so sánh",
  report: "lập báo cáo",
  store: "ghi kết quả",
};

export const messages = {
  waitingTitle: "Bộ số liệu đang chờ được tính",
  waitingHint: "Máy tính toán sẽ nhận việc này trong ít phút.",
  runningTitle: "Bộ số liệu đang được tính",
  running: ({ stage, sharePercent }: Job) =>
    `Đã xong ${sharePercent}%${stage === null ? "" : `, đang ${stages[stage] ?? "xử lý"}`}.`,
  share: "Phần đã xong",
  ending: "Đang dừng; kết quả có từ trước vẫn giữ nguyên.",
  cancel: "Dừng tính",
  cancelTitle: "Dừng tính bộ số liệu này?",
  cancelHint: "Phần đang tính sẽ bỏ hết; kết quả có từ trước vẫn giữ nguyên. Có thể tính lại sau.",
  cancelledTitle: "Lần tính gần nhất đã bị dừng",
  cancelledHint: "Kết quả có từ trước, nếu có, vẫn giữ nguyên.",
  failedTitle: "Lần tính gần nhất không thành",
  failedHint: "Chưa có kết quả nào bị thay đổi. Hãy báo người vận hành kèm nội dung dưới đây.",
  again: "Tính lại",
} as const;
