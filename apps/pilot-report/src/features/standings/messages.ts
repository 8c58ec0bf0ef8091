import type { UnrankedReason } from "@thuocdo/comparison/compared-ward";

export const messages = {
  caption: (shown: number, all: number) =>
    `Thứ hạng theo điểm thẩm định: ${shown} trong ${all} đơn vị`,
  rank: "Hạng",
  inCity: "Trong thành phố",
  unit: "Đơn vị",
  city: "Thành phố",
  appraised: "Điểm thẩm định",
  self: "Điểm tự chấm",
  criteriaMet: "Tiêu chí đạt",
  level: "Xếp loại",
  place: (rank: number, tied: boolean, n: number) => `${tied ? "=" : ""}${rank}/${n}`,
  met: (met: number, applicable: number) => `${met}/${applicable}`,
  unranked: {
    "not-submitted": "chưa nộp",
    "not-appraised": "chưa thẩm định",
    "answers-missing": "thiếu số liệu",
  } satisfies Record<UnrankedReason, string>,
  allCities: "Tất cả thành phố",
  search: "Tìm đơn vị",
  previous: "Trang trước",
  next: "Trang sau",
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  caution:
    "Hạng chỉ theo điểm đã làm tròn; chênh lệch nhỏ chưa đủ cơ sở để phân biệt đơn vị. Đơn vị thiếu số liệu không xếp hạng.",
} as const;
