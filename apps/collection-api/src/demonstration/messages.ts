/** Text of the demonstration, as it stands in documents, notes and reasons. All of it is labelled as simulated. */

export const simulatedNote = "Số liệu mô phỏng, không phải của đơn vị có thật.";

export const setTitles = {
  criteriaSet: "Bộ tiêu chí Công an phường điển hình, kiểu mẫu (minh họa)",
  draft: "Dự thảo 2",
} as const;

export const issuance = {
  decisionNumber: "01/QĐ-MH",
  decidedOn: "2021-05-31",
  signerTitle: "Lãnh đạo Bộ (mô phỏng)",
  effectiveOn: "2021-06-01",
} as const;

export const roundTitle = {
  pilot: (quarter: string) => `Thí điểm tại 5 phường, ${quarter} (mô phỏng)`,
  all: (quarter: string) => `Toàn bộ phường của 5 thành phố, ${quarter} (mô phỏng)`,
  open: "Đợt đang mở: tháng 6/2022, 5 phường thí điểm (mô phỏng)",
} as const;

export const extensionReasons = {
  late: "Đơn vị đề nghị lùi hạn do tập trung lực lượng phòng, chống dịch (mô phỏng).",
  returned: "Hồ sơ được trả lại, gia hạn để bổ sung (mô phỏng).",
} as const;

export const returnReason =
  "Một số số liệu chưa khớp minh chứng, đề nghị đơn vị rà soát và nộp lại (mô phỏng).";

/** Why an indicator is claimed not to apply, by indicator id. */
export const notApplicableReasons: Readonly<Record<string, string>> = {
  "cases-solved": "Trong kỳ không phát sinh vụ phạm pháp hình sự trên địa bàn.",
  "businesses-inspected": "Trên địa bàn không có cơ sở kinh doanh có điều kiện về ANTT.",
  "crime-reports-on-time": "Trong kỳ không phát sinh tố giác, tin báo về tội phạm.",
  "complaints-on-time": "Trong kỳ không phát sinh đơn thuộc thẩm quyền.",
  "streets-maintained": "Phường không có tuyến đường được giao đăng ký.",
  "environment-feedback": "Trong kỳ không phát sinh phản ánh của người dân.",
  "funds-disbursed": "Trong kỳ phường không được giao dự toán riêng.",
  other: "Không phát sinh trong kỳ.",
};

/** Why a figure was changed or sent back, by how the indicator is measured. */
export const findingReasons = {
  percent: "Đối chiếu bảng tổng hợp, số đạt thấp hơn số đơn vị kê khai.",
  checklist: "Minh chứng chưa thể hiện nội dung đã đánh dấu.",
  level: "Mức đơn vị chọn chưa phù hợp với quyết định, hiện trạng tại thời điểm kiểm tra.",
  count: "Thống kê của cấp trên ghi nhận nhiều hơn số đơn vị kê khai.",
  judged: "Hội đồng thẩm định cho mức điểm thấp hơn, căn cứ báo cáo kết quả nắm tình hình.",
  survey: "Tính lại tỷ lệ trên số phiếu hợp lệ.",
  claim: "Địa bàn có phát sinh trong kỳ theo số liệu của cấp trên, đề nghị nhập số liệu.",
} as const;

/** What the second draft changes, as an officer would word it. */
export const draftWording = {
  premisesMeaning:
    "Bảo đảm trụ sở làm việc và nơi tiếp công dân của Công an phường. Xem xét tính độc lập của trụ sở, định mức diện tích theo quy định và điều kiện tiếp công dân; phường làm việc chung trụ sở phải có nơi tiếp công dân riêng. Địa bàn đã có chủ trương đầu tư trụ sở được cấp có thẩm quyền phê duyệt thì ghi rõ tiến độ ở phần giải trình. Hiện trạng xác định tại ngày cuối kỳ đánh giá.",
  premisesGuidance:
    "Chọn đúng một mức theo hiện trạng tại ngày cuối kỳ đánh giá. Trụ sở đang xây dựng chưa đưa vào sử dụng thì chọn theo nơi đang làm việc.",
  modelsTitle: "Mô hình tự quản, điển hình tiên tiến",
} as const;

/** What the simulated supplement of a city adds. */
export const supplementWording = {
  title: "Tỷ lệ tổ dân phố có Tổ liên gia an toàn phòng cháy, chữa cháy",
  guidance:
    "Tính các tổ dân phố có ít nhất một Tổ liên gia được thành lập và tập huấn trong kỳ (mô phỏng).",
  groups: "Số tổ dân phố có Tổ liên gia",
  areas: "Tổng số tổ dân phố",
  source: "Sổ theo dõi của Công an phường",
  evidence: "Bảng tổng hợp Tổ liên gia theo tổ dân phố",
} as const;

/** Names of the people of the demonstration: offices, never persons. */
export const personNames = {
  drafter: "Cán bộ soạn thảo, Bộ Công an (mô phỏng)",
  issuer: "Lãnh đạo ban hành, Bộ Công an (mô phỏng)",
  cityDrafter: (unit: string) => `Cán bộ soạn thảo, ${unit} (mô phỏng)`,
  cityIssuer: (unit: string) => `Lãnh đạo ban hành bản bổ sung, ${unit} (mô phỏng)`,
  administrator: "Quản trị đợt đánh giá, Bộ Công an (mô phỏng)",
  analyst: "Cán bộ phân tích, Bộ Công an (mô phỏng)",
  leader: (unit: string) => `Lãnh đạo, ${unit} (mô phỏng)`,
  commenter: (unit: string) => `Cán bộ góp ý, ${unit.replace(" (mô phỏng)", "")} (mô phỏng)`,
  wardOfficer: (unit: string) => `Cán bộ Công an ${unit} (mô phỏng)`,
  secondAppraiser: (unit: string) => `Cán bộ thẩm định thứ hai, ${unit} (mô phỏng)`,
  appraiser: (unit: string) => `Cán bộ thẩm định, ${unit} (mô phỏng)`,
} as const;
