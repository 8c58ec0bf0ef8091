import type { UnrankedReason } from "@thuocdo/comparison/compared-ward";
import type { ErrorSource } from "@thuocdo/comparison/standing-analysis";
import { showFigure } from "#lib/show-figure.ts";

const errorSources: Record<ErrorSource, (n: number) => string> = {
  "double-appraisal": (n) => `theo ${n} hồ sơ được thẩm định hai lần`,
  alpha: (n) => `giả định theo độ nhất quán của ${n} đơn vị, chưa đủ thẩm định hai lần`,
};

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
  interval: "Khoảng hạng",
  band: "Nhóm",
  between: (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`),
  sureness: (from: ErrorSource, difference: number, n: number) =>
    `Hai đơn vị cách nhau không quá ${showFigure(difference)} điểm thì chưa đủ cơ sở để phân biệt (sai số đo ${errorSources[from](n)}). Khoảng hạng là các hạng mà sai số đó để ngỏ; các đơn vị cùng nhóm chưa phân biệt được với đơn vị đứng đầu nhóm. Đơn vị thiếu số liệu không xếp hạng.`,
  allLevels: "Mọi mức",
  unmet: "Chưa đạt tiêu chí",
  anyCriterion: "Không lọc",
  criterion: (code: string, title: string) => `${code}. ${title}`,
  state: "Chưa xếp hạng vì",
  anyState: "Không lọc",
  barred: "Vướng điểm liệt",
  all: "Bỏ lọc",
  noneFound: "Không có đơn vị nào như vậy.",
  pin: "So sánh",
  pinUnit: (name: string) => `Đặt ${name} vào bảng so sánh`,
  allCities: "Tất cả thành phố",
  search: "Tên đơn vị",
  previous: "Trang trước",
  next: "Trang sau",
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  drawn: (count: number) => `Vẽ ${count} đơn vị đầu của trang này.`,

  tiles: "Lưới ô: mỗi ô một đơn vị, xếp theo thành phố",
  tilesOf: (code: string, title: string) =>
    `Lưới ô theo tiêu chí ${code}. ${title}: mỗi ô một đơn vị, xếp theo thành phố`,
  tilesHint:
    "Mở một ô để xem đơn vị; phím mũi tên đi từ ô này sang ô khác. Chọn “Chưa đạt tiêu chí” ở trên để xem lưới theo tiêu chí đó.",
  tooManyTiles: (count: number) =>
    `Có ${count} đơn vị, quá nhiều cho một lưới: hãy chọn một thành phố ở trên.`,
  tile: (name: string, state: string) => `${name}: ${state}`,
  legend: "Chú giải",
  cityTiles: (city: string, count: number) => `${city} (${count} đơn vị)`,
  noLevel: "chưa xếp hạng",

  heatCaption: "Điểm theo nhóm tiêu chí so với mức tối đa của nhóm",
  heatNote: (groups: string) =>
    `Ô càng đậm thì tỷ lệ trên điểm tối đa của nhóm càng cao; “–”: chưa có số liệu. ${groups}`,
  heatGroup: (code: string, most: string) => `Nhóm ${code} (tối đa ${most})`,
  groupTitle: (code: string, title: string) => `${code}: ${title}`,
  heatRow: "Đơn vị, thành phố",
  heatAll: "Chung",
  caution:
    "Hạng chỉ theo điểm đã làm tròn; chênh lệch nhỏ chưa đủ cơ sở để phân biệt đơn vị. Đơn vị thiếu số liệu không xếp hạng.",
} as const;
