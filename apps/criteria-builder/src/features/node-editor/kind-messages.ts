import type { VerdictRule } from "@thuocdo/criteria/criterion";
import type { InputKind } from "@thuocdo/criteria/input";
import type { MeasureKind } from "@thuocdo/criteria/measure";
import type { ScoringRuleKind } from "@thuocdo/criteria/rule";
import type { Minimum, NotApplicable } from "@thuocdo/criteria/terms";

/** What each kind is for, said where it is chosen. */
export const inputHints = {
  "whole-number": "Đếm được: số vụ, số người, số hồ sơ. Không có phần thập phân.",
  decimal: "Đo được: kinh phí, diện tích, tỷ lệ có sẵn. Nêu số chữ số thập phân.",
  "yes-no": "Chỉ trả lời có hoặc không.",
  choice: "Đơn vị chọn đúng một mức; ghi rõ thế nào là từng mức trong hướng dẫn.",
  checklist: "Đơn vị đánh dấu từng mục có hay không. Chưa đánh dấu hết là chưa trả lời.",
  date: "Ngày ban hành, ngày hoàn thành; dùng để tính đúng hạn hay chậm.",
  text: "Để đọc, không chấm điểm: tên mô hình, số văn bản.",
  survey: "Tỷ lệ phần trăm kèm số phiếu. Ít phiếu hơn mức tối thiểu thì coi là thiếu số liệu.",
  title: "Kết quả cấp có thẩm quyền đã công nhận, dùng lại, không chấm lại.",
} as const satisfies Record<InputKind, string>;

export const measureHints = {
  input: "Chấm ngay số liệu đơn vị nhập, không tính thêm.",
  percent: "100 × tử số ÷ mẫu số. Mẫu số bằng 0 thì coi là thiếu số liệu.",
  rate: "Tử số ÷ mẫu số × N, để so phường đông dân với phường ít dân: số vụ trên 1.000 dân.",
  change: "Tăng hay giảm bao nhiêu phần trăm so với cùng kỳ; số càng lớn là càng tốt.",
  "days-from-due": "Số ngày kể từ hạn đến ngày đơn vị nhập; trước hạn là số âm.",
  formula: "Tự viết phép tính trên các số liệu dạng số.",
  tally: "Đếm từng loại để cộng hoặc trừ điểm theo từng vụ việc, từng mục.",
} as const satisfies Record<MeasureKind, string>;

export const ruleHints = {
  "pass-fail": "Trả lời “có” được đủ điểm, “không” được 0 điểm.",
  levels: "Mỗi mức hoặc mỗi danh hiệu được một số điểm.",
  bands: "Chia các giá trị thành bậc; rơi vào bậc nào được điểm của bậc đó.",
  linear: "Điểm tăng hoặc giảm đều giữa hai mốc; ngoài hai mốc giữ nguyên.",
  "share-of-items": "Có đủ các mục được đủ điểm; có một phần được điểm theo tỷ lệ.",
  "per-item": "Mỗi mục được một số điểm, cộng lại, không quá trần.",
  deduction: "Bắt đầu từ số điểm ban đầu, mỗi vụ việc bị trừ, không dưới sàn.",
  bonus: "Cộng thêm ngoài thang điểm, không quá trần; không có cũng không bị trừ.",
  judged: "Người thẩm định cho điểm trong khoảng, theo bước, phải ghi lý do.",
} as const satisfies Record<ScoringRuleKind, string>;

export const reachHints = {
  yes: "Câu trả lời phải là “có”.",
  "at-least": "Đại lượng được chấm phải từ giá trị này trở lên.",
  "at-most": "Đại lượng được chấm không được vượt giá trị này.",
  level: "Phải đạt mức này hoặc mức tốt hơn.",
  items: "Phải có đủ từng này mục.",
  points: "Số điểm của chỉ số phải từ mức này trở lên.",
} as const satisfies Record<Minimum["reach"]["kind"], string>;

export const effectHints = {
  criterion: "Tiêu chí bị coi là chưa đạt, dù các chỉ số khác tốt.",
  "knock-out": "Tiêu chí chưa đạt, và đơn vị có thể mất mức xếp loại (xem điều kiện xếp loại).",
} as const satisfies Record<Minimum["effect"], string>;

export const notApplicableHints = {
  "not-allowed": "Đơn vị nào cũng phải trả lời; thiếu số liệu không phải là không áp dụng.",
  "full-points": "Đơn vị được miễn vẫn được đủ điểm.",
  "leave-out": "Bỏ chỉ số ra; điểm của các chỉ số còn lại được chia lại cho đủ thang.",
} as const satisfies Record<NotApplicable["kind"], string>;

export const verdictHints = {
  "all-indicators":
    "Chỉ số đạt khi đạt mức tối thiểu; chỉ số không có mức tối thiểu thì phải đủ điểm.",
  "at-least-indicators":
    "Cho phép một số chỉ số chưa đạt. Mức tối thiểu nào không đạt thì tiêu chí vẫn chưa đạt.",
  points:
    "Tính theo tổng điểm của tiêu chí. Mức tối thiểu nào không đạt thì tiêu chí vẫn chưa đạt.",
  share: "Tính theo phần trăm điểm tối đa, nên còn đúng khi có chỉ số được miễn.",
} as const satisfies Record<VerdictRule["kind"], string>;
