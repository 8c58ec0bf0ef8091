import type { Basis } from "@thuocdo/comparison/basis";
import type { ReportKind } from "@thuocdo/comparison/report-model";
import { kindWords } from "@thuocdo/comparison/report-messages";
import { dateText } from "@thuocdo/comparison/report-text";
import type { SealPart } from "#report/seal.ts";

/** Words of the paper itself; the report's sentences come with its model. */
export const words = {
  documentType: "BÁO CÁO",
  contents: "MỤC LỤC",
  addition: (about: string) => `[Đơn vị bổ sung: ${about}]`,
  annexOf: (symbol: string) =>
    `(Kèm theo Báo cáo số        /${symbol} ngày       tháng       năm         )`,
  simulated: "DỮ LIỆU MÔ PHỎNG",
  draft: "DỰ THẢO",
  source: (basis: Basis, ranked: number, expected: number) =>
    `Nguồn số liệu: ${basis.snapshotNumber === null ? "chưa chốt" : `bộ số liệu chốt số ${basis.snapshotNumber}`}; phiên bản ${basis.versionLabel}; kỳ ${dateText(basis.periodFrom)} – ${dateText(basis.periodTo)}; n = ${ranked}/${expected} đơn vị`,
  title: (basis: Basis, kind: ReportKind) =>
    `Báo cáo ${kindWords[kind].toLocaleLowerCase("vi")}: ${basis.roundTitle}`,
  fileName: (kind: ReportKind, snapshotNumber: number, format: string) =>
    `bao-cao-${kind === "interim" ? "so-ket" : "tong-ket"}-bo-so-lieu-${snapshotNumber}.${format}`,
  sealCaption: "Mã kiểm tra của báo cáo",
  sealItem: "Nội dung",
  sealValue: "Giá trị",
  sealNote:
    "Lệnh “thuocdo report verify” tính lại báo cáo từ bộ số liệu chốt và so với tệp này; các mã SHA-256 phải trùng.",
  notKnown: "chưa có",
  seal: {
    kind: "Loại báo cáo",
    template: "Mẫu báo cáo",
    snapshot: "Bộ số liệu chốt số",
    dataset: "SHA-256 của bộ số liệu chốt",
    version: "SHA-256 của phiên bản Bộ tiêu chí",
    figures: "SHA-256 của các con số, bảng, biểu đồ",
    narrative: "SHA-256 của phần lời do người soạn",
    edits: "Số lần sửa phần lời",
    state: "Trạng thái",
  } satisfies Record<SealPart, string>,
  states: { drafting: "dự thảo", approved: "đã duyệt", frozen: "đã chốt" },
} as const;

/** Words of the appendix in Excel. */
export const workbookWords = {
  pointsSheet: "Điểm theo nhóm",
  criteriaSheet: "Tiêu chí",
  citiesSheet: "Thành phố",
  selfSheet: "Tự chấm, thẩm định",
  figuresSheet: "Số liệu nêu trong báo cáo",
  sealSheet: "Nguồn",
  number: "TT",
  city: "Thành phố",
  code: "Mã",
  unit: "Đơn vị",
  bonus: "Điểm thưởng",
  total: "Tổng điểm thẩm định",
  level: "Xếp loại",
  most: "Tối đa",
  mean: "Bình quân",
  least: "Thấp nhất",
  greatest: "Cao nhất",
  criteriaMet: "Số tiêu chí đạt",
  met: "Số đơn vị đạt",
  notMet: "Số đơn vị chưa đạt",
  called: "Số đơn vị được đánh giá",
  counted: "Số đơn vị có điểm",
  self: "Điểm tự chấm",
  appraised: "Điểm thẩm định",
  difference: "Tự chấm trừ thẩm định",
  figure: "Số liệu",
  value: "Giá trị",
  n: "Số đơn vị tính",
  expected: "Số đơn vị gọi",
  formulas:
    "Các ô tổng, đếm, bình quân, chênh lệch là công thức: sửa một số liệu thì các ô đó tính lại.",
  few: "Dưới 5 đơn vị không tính bình quân.",
} as const;
