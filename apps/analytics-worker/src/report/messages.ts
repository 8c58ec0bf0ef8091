import type { Basis } from "@thuocdo/comparison/basis";
import { dateText } from "@thuocdo/comparison/report-text";

/** Words of the paper itself; the report's sentences come with its model. */
export const words = {
  documentType: "BÁO CÁO",
  addition: (about: string) => `[Đơn vị bổ sung: ${about}]`,
  annexOf: (symbol: string) =>
    `(Kèm theo Báo cáo số        /${symbol} ngày       tháng       năm         )`,
  simulated: "DỮ LIỆU MÔ PHỎNG",
  source: (basis: Basis, ranked: number, expected: number) =>
    `Nguồn số liệu: ${basis.snapshotNumber === null ? "chưa chốt" : `bộ số liệu chốt số ${basis.snapshotNumber}`}; phiên bản ${basis.versionLabel}; kỳ ${dateText(basis.periodFrom)} – ${dateText(basis.periodTo)}; n = ${ranked}/${expected} đơn vị`,
  title: (basis: Basis) => `Báo cáo sơ kết: ${basis.roundTitle}`,
  fileName: (snapshotNumber: number) => `bao-cao-so-ket-bo-so-lieu-${snapshotNumber}.docx`,
} as const;
