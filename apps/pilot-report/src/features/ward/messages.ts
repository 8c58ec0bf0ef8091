import type { ComparedWard, UnrankedReason } from "@thuocdo/comparison/compared-ward";
import type { PeerKind } from "@thuocdo/comparison/peers";

type Place = NonNullable<ComparedWard["standing"]>["overall"];

const placeText = ({ rank, tied, n }: Place) => `${tied ? "=" : ""}${rank}/${n}`;

export const messages = {
  level: "Xếp loại",
  noLevel: "chưa xếp loại",
  points: "Điểm thẩm định",
  selfPoints: (points: string) => `tự chấm ${points}`,
  notAppraised: "chưa thẩm định",
  met: "Tiêu chí đạt",
  metOf: (met: number, applicable: number) => `${met}/${applicable}`,
  place: "Hạng",
  placeOf: (overall: Place, inCity: Place) =>
    `${placeText(overall)} trong cả đợt, ${placeText(inCity)} trong thành phố`,
  interval: (low: number, high: number) =>
    low === high ? "(vượt sai số đo)" : `(trong sai số đo: hạng ${low}–${high})`,
  noPlace: {
    "not-submitted": "chưa xếp hạng: chưa nộp",
    "not-appraised": "chưa xếp hạng: chưa thẩm định",
    "answers-missing": "chưa xếp hạng: thiếu số liệu",
  } satisfies Record<UnrankedReason, string>,
  peers: {
    "city-and-district-kind": "Đơn vị cùng thành phố, cùng loại địa bàn",
    city: "Đơn vị cùng thành phố",
    all: "Các đơn vị khác trong đợt",
  } satisfies Record<PeerKind, string>,
  peerRange: (n: number, lower: string, middle: string, upper: string) =>
    `${n} đơn vị, một nửa trong khoảng ${lower}–${upper} điểm, giữa là ${middle}`,
  next: (level: string) => `Để lên “${level}”`,
  lacking: (lacks: string) => `còn thiếu: ${lacks}.`,
  nearest: "Tiêu chí chưa đạt, gần nhất trước:",
  room: "Điểm còn có thể lấy thêm nhiều nhất:",
  short: (points: string) => `thiếu ${points} điểm`,
  gives: (points: string) => `còn ${points} điểm`,
  more: (count: number) => `và ${count} tiêu chí khác`,
  title: (name: string, city: string) => `${name}, ${city}`,
  notHereTitle: "Không có đơn vị này trong bộ số liệu",
  notHereHint: "Đơn vị có thể ngoài phạm vi của bạn, hoặc địa chỉ đã cũ.",
  caption: "Điểm từng tiêu chí: tự chấm và thẩm định",
  criterion: "Tiêu chí",
  self: "Tự chấm",
  appraised: "Thẩm định",
  verdict: "Kết quả",
  causes: "Nguyên nhân",
  openSubmission: "Mở hồ sơ: số liệu, cách chấm từng chỉ số và minh chứng",
  nothingSent: "Đơn vị chưa nộp hồ sơ.",
} as const;
