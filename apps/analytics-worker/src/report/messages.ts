import type { Basis } from "@thuocdo/comparison/basis";
import { dateText } from "@thuocdo/comparison/report-text";

/** Words of the document's form; the report's sentences come with its model. */
export const words = {
  nationalName: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  number: (symbol: string) => `Số:          /${symbol}`,
  placeAndDate: (place: string) => `${place}, ngày       tháng       năm         `,
  documentType: "BÁO CÁO",
  addition: (about: string) => `[Đơn vị bổ sung: ${about}]`,
  recipients: "Nơi nhận:",
  annex: (number: string) => `Phụ lục ${number}`,
  annexOf: (symbol: string) =>
    `(Kèm theo Báo cáo số        /${symbol} ngày       tháng       năm         )`,
  simulated: "DỮ LIỆU MÔ PHỎNG",
  source: (basis: Basis, ranked: number, expected: number) =>
    `Nguồn số liệu: ${basis.snapshotNumber === null ? "chưa chốt" : `bộ số liệu chốt số ${basis.snapshotNumber}`}; phiên bản ${basis.versionLabel}; kỳ ${dateText(basis.periodFrom)} – ${dateText(basis.periodTo)}; n = ${ranked}/${expected} đơn vị`,
  title: (basis: Basis) => `Báo cáo sơ kết: ${basis.roundTitle}`,
  fileName: (snapshotNumber: number) => `bao-cao-so-ket-bo-so-lieu-${snapshotNumber}.docx`,
} as const;
