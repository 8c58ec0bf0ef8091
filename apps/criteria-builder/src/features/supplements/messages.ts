import type { NextCore } from "@thuocdo/contract/supplements";
import { formatPoints } from "@thuocdo/criteria/formats/points";

export const messages = {
  title: "Bổ sung của địa phương",
  about:
    "Địa phương thêm chỉ số vào tiêu chí mở và nâng mức tối thiểu. Bộ tiêu chí chung giữ nguyên; kết quả bổ sung xem riêng bên cạnh.",
  tableOf: (title: string) => `Các bản bổ sung của địa phương cho ${title}`,
  none: "Chưa có địa phương nào bổ sung.",
  noneToVersion: "Chưa có địa phương nào bổ sung cho phiên bản này.",
  city: "Địa phương",
  supplement: "Bản bổ sung",
  core: "Trên phiên bản",
  state: "Trạng thái",
  contents: "Nội dung",
  counts: (additions: number, raised: number) =>
    `${additions} chỉ số thêm · ${raised} mức tối thiểu nâng`,
  review: "Cần xem lại",
  nothingToReview: "—",
  reviewOf: ({ label, needAttention, parts }: NextCore) =>
    needAttention === 0
      ? `${label}: ${parts} mục giữ được`
      : `${label}: ${needAttention}/${parts} mục cần xem lại`,
  notice: (label: string, count: number) =>
    `Bản bổ sung ${label} có ${count} mục cần xem lại vì bộ tiêu chí chung thay đổi.`,
  noticeLink: "Xem lại từng mục",

  begin: "Lập bản bổ sung",
  beginTitle: "Lập bản bổ sung",
  beginAbout: (label: string) =>
    `Bắt đầu từ toàn bộ phiên bản ${label}. Anh/chị thêm chỉ số vào tiêu chí mở, nâng mức tối thiểu; phần còn lại giữ nguyên.`,
  unit: "Địa phương",
  name: "Tên bản bổ sung",
  nameMissing: "Hãy nhập tên.",
  create: "Lập",
  cancel: "Hủy",
  goOn: (label: string) => `Tiếp tục ${label}`,

  carry: "Lập bổ sung trên phiên bản mới",
  carryTitle: (label: string) => `Lập bổ sung trên ${label}`,
  carryAbout: (carried: number, left: number) =>
    left === 0
      ? `Cả ${carried} mục được đưa sang bản mới.`
      : `${carried} mục được đưa sang bản mới. ${left} mục không đưa sang được, ghi rõ lý do ở trang này; bản bổ sung cũ vẫn giữ đủ.`,
  replacementLabel: (label: string) => `${label} (thay thế)`,
  replace: "Lập bản thay thế",
  carriedTo: "Mở bản bổ sung trên phiên bản này",

  ofCore: "Thuộc bộ tiêu chí chung, chỉ đọc",
  ofCoreWhy: "Địa phương không sửa, không bỏ, không đổi điểm của bộ tiêu chí chung.",
  openCriterion: "Tiêu chí mở: địa phương được thêm chỉ số",
  openWhy: "Chỉ số thêm đứng sau các chỉ số chung và có điểm riêng, không tính vào 100 điểm chung.",
  closedCriterion: "Tiêu chí không mở: địa phương không thêm chỉ số ở đây",
  addIndicator: "Thêm chỉ số của địa phương",
  newIndicator: "Chỉ số mới của địa phương",
  ownIndicator: "Chỉ số do địa phương bổ sung",
  ownWhy: "Sửa, xóa tự do. Điểm của chỉ số này xem riêng, không cộng vào điểm chung.",
  ownDocument: "Bản bổ sung của địa phương",
  documentWhy:
    "Địa phương đặt tên, thời gian và ghi chú cho bản bổ sung. Cách đánh số, trần điểm, xếp loại theo bộ tiêu chí chung.",
  documentTitle: "Tên gọi",
  documentLabel: "Tên ngắn",
  validFrom: "Áp dụng từ ngày",
  validTo: "Đến ngày",
  note: "Ghi chú",

  minimum: "Mức tối thiểu của địa phương",
  coreMinimum: (words: string) => `Bộ tiêu chí chung: ${words}`,
  coreNoMinimum: "Bộ tiêu chí chung chưa quy định mức tối thiểu.",
  raised: (words: string) => `Địa phương: ${words}`,
  notRaised: "Địa phương chưa nâng.",
  mayNotRaise: "Mức này đã là cao nhất, không nâng thêm được.",
  raiseTo: {
    "at-least": "Nâng lên, từ",
    "at-most": "Siết xuống, không quá",
    items: "Nâng lên, ít nhất (mục)",
    points: "Nâng lên, từ (điểm)",
    level: "Nâng lên, từ mức",
  },
  putAt: {
    "at-least": "Từ",
    "at-most": "Không quá",
    items: "Ít nhất (mục)",
    points: "Từ (điểm)",
    level: "Từ mức",
  },
  condition: "Đạt tối thiểu khi",
  chooseLevel: "Chọn mức",
  minimumText: "Lời của mức tối thiểu",
  raise: "Nâng mức",
  put: "Đặt mức tối thiểu",
  takeBack: "Trở lại mức chung",
  figureMissing: "Hãy nhập một số.",
  wordsMissing: "Hãy ghi lời cho đúng mức mới.",

  besideTitle: "Bộ tiêu chí chung và phần địa phương bổ sung",
  besideAbout:
    "Bên trái là bộ tiêu chí chung như đã ban hành, bên phải là phần địa phương thêm hoặc nâng. Các địa phương chỉ so với nhau trên phần chung.",
  besideCore: "Bộ tiêu chí chung",
  besideOwn: "Địa phương",
  besideOnly: "Chỉ xem tiêu chí có phần địa phương",
  besideEmpty: "Bản bổ sung chưa có gì.",
  nothingOwn: "Không bổ sung",
  added: "Thêm",
  pointsOf: (hundredths: number) => `${formatPoints(hundredths)} điểm`,
  bonusOf: (hundredths: number) => `thưởng tới ${formatPoints(hundredths)} điểm`,
  sums: (core: number, own: number) =>
    `Điểm chung ${formatPoints(core)}; điểm riêng của địa phương ${formatPoints(own)}, không cộng vào nhau.`,
  openMark: "Tiêu chí mở",
  toDraft: "Mở trong dự thảo",

  attentionAbout:
    "Mỗi chỉ số thêm và mỗi mức tối thiểu đã nâng được đặt cạnh phiên bản sau của bộ tiêu chí chung.",
  attentionNone: "Chưa có phiên bản nào của bộ tiêu chí chung sau phiên bản này.",
  attentionNoneHint:
    "Khi Bộ ban hành phiên bản mới hoặc lấy ý kiến địa phương về dự thảo, những mục cần xem lại hiện ở đây.",
  nextKinds: {
    issued: (label: string) => `${label} (đang có hiệu lực)`,
    consultation: (label: string) => `${label} (đang lấy ý kiến)`,
    draft: (label: string) => `${label} (dự thảo, như lúc này)`,
  } satisfies Record<NextCore["kind"], (label: string) => string>,
  summary: (need: number, parts: number) =>
    need === 0
      ? `Cả ${parts} mục đưa sang được nguyên vẹn.`
      : `${need} trong ${parts} mục cần xem lại.`,
  inNext: "Xem ở phiên bản sau",
  carriedFrom: "Bản này lập từ bản bổ sung trước.",
  carriedFromLink: "Xem những mục đã và chưa đưa sang",
  stands: "Đưa sang được",
  standsNot: "Không đưa sang được",
  carriesOver: "Không phải làm gì.",
  inCriterion: (code: string, title: string) => `Trong tiêu chí ${code} “${title}”`,
} as const;
