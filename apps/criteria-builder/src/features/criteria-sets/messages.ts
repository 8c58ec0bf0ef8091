import type { VersionSummary } from "@thuocdo/contract/criteria-sets";

export const versionStates = {
  draft: "Dự thảo",
  "in-consultation": "Đang lấy ý kiến",
  issued: "Đã ban hành",
  superseded: "Đã thay thế",
  withdrawn: "Đã thu hồi",
} as const satisfies Record<VersionSummary["state"], string>;

export const messages = {
  title: "Bộ tiêu chí",
  intro:
    "Soạn dự thảo, kiểm tra và ban hành. Phiên bản đã ban hành không sửa được; muốn sửa thì tạo dự thảo mới.",
  introReader:
    "Đọc các phiên bản đã ban hành, so sánh với phiên bản trước, tải về Word, PDF, Excel.",
  emptyTitle: "Chưa có bộ tiêu chí nào",
  emptyHint: "Tạo bộ tiêu chí đầu tiên để bắt đầu soạn.",
  emptyReader: "Chưa có phiên bản nào được ban hành.",
  draftedBy: (unitName: string) => `Đơn vị soạn thảo: ${unitName}`,
  versionsOf: (title: string) => `Các phiên bản của ${title}`,
  noVersions: "Chưa có phiên bản nào.",
  version: "Phiên bản",
  state: "Trạng thái",
  decision: "Quyết định",
  decisionOf: (number: string, date: string) => `${number}, ngày ${date}`,
  notIssued: "—",
  contents: "Nội dung",
  counts: ({
    groups,
    criteria,
    indicators,
  }: Pick<VersionSummary, "groups" | "criteria" | "indicators">) =>
    `${groups} nhóm · ${criteria} tiêu chí · ${indicators} chỉ số`,
  updatedAt: "Sửa lần cuối",
  simulated: "Dữ liệu mô phỏng",
  illustrative: "Minh họa",
  newDraft: "Tạo dự thảo",
  newDraftTitle: "Tạo dự thảo",
  newDraftLabel: "Tên phiên bản",
  newDraftLabelHint: "Ví dụ: Phiên bản 2022.1",
  newDraftFrom: "Bắt đầu từ",
  newDraftFromHint:
    "Bản sao giữ nguyên định danh của từng tiêu chí, chỉ số, nên kết quả các kỳ nối được với nhau.",
  newDraftEmpty: "Bộ tiêu chí trống",
  newDraftCopyOf: (label: string, state: string) =>
    `Bản sao của ${label} (${state.toLocaleLowerCase("vi")})`,
  newSet: "Tạo bộ tiêu chí",
  newSetTitle: "Tạo bộ tiêu chí",
  newSetName: "Tên bộ tiêu chí",
  newSetUnit: "Đơn vị soạn thảo",
  create: "Tạo",
  cancel: "Hủy",
  nameMissing: "Hãy nhập tên.",
} as const;
