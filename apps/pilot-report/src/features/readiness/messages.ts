import type { ReadyKind } from "@thuocdo/comparison/readiness-analysis";
import { countText } from "@thuocdo/comparison/report-text";
import { showPercent } from "#lib/show-figure.ts";

export const messages = {
  title: "Sẵn sàng nhân rộng",
  headline: (ready: number, units: number) =>
    units === 0
      ? "Danh mục đơn vị không còn phường, thị trấn nào ngoài đợt này."
      : `${countText(ready)}/${countText(units)} phường, thị trấn ngoài đợt này (${showPercent(ready / units)}%) chấm được ngay theo số liệu đã thu.`,
  assumptions: "Cách tính và giả định",
  others:
    "Đơn vị khác: phường, thị trấn có trong danh mục đơn vị vào ngày cuối kỳ mà đợt này không gọi.",
  collected:
    "Số liệu: lần nộp gần nhất trước khi chốt bộ số liệu này, ở bất kỳ đợt nào của cùng bộ tiêu chí, đọc theo phiên bản của đợt này. Không xét số liệu còn đúng với hiện tại hay không, cũng không xét minh chứng.",
  ready:
    "Chấm được: không còn chỉ số nào thiếu số liệu. Thiếu một phần: có nộp nhưng còn chỉ số thiếu. Chưa có gì: chưa nộp lần nào.",

  kindsCaption: "Phường, thị trấn ngoài đợt này theo loại",
  citiesCaption: "Phường, thị trấn ngoài đợt này theo thành phố",
  kind: "Loại đơn vị",
  kinds: {
    ward: "Phường",
    township: "Thị trấn",
    commune: "Xã",
    "special-zone": "Đặc khu",
  } satisfies Record<ReadyKind["type"], string>,
  city: "Thành phố",
  units: "Đơn vị khác",
  readyUnits: "Chấm được ngay",
  readyShare: "Tỷ lệ (%)",
  partly: "Thiếu một phần",
  nothing: "Chưa có gì",
  undefined: "–",

  lacksTitle: "Còn thiếu gì",
  lacksNone: (partly: number) =>
    partly === 0
      ? "Không đơn vị nào đã nộp mà còn thiếu số liệu."
      : "Không có tiêu chí nào thiếu số liệu.",
  lacksCaption: (partly: number) =>
    `Tiêu chí mà ${countText(partly)} đơn vị đã nộp còn thiếu số liệu`,
  lacksUnits: "Đơn vị thiếu",
  nothingMeans: (units: number) =>
    `${countText(units)} đơn vị chưa nộp lần nào thì thiếu toàn bộ tiêu chí.`,

  nationalTitle: "Mô phỏng quy mô cả nước",
  nationalNone:
    "Đợt này chưa đủ 30 đơn vị xếp hạng ở ít nhất ba thành phố: chưa có cơ sở suy ra quy mô cả nước.",
  nationalMeans: (n: number, cities: number, draws: number, seed: number) =>
    `Lấy tỷ lệ của ${countText(n)} đơn vị xếp hạng ở ${cities} thành phố nhân với số đơn vị giả định. Khoảng 90%: rút lại ${countText(draws)} lần các thành phố, rồi các đơn vị trong từng thành phố (số mầm ${seed}).`,
  nationalCaution:
    "Giả định: nơi khác giống các thành phố này, thị trấn giống phường. Các thành phố này là đô thị lớn và không được chọn ngẫu nhiên, nên kết quả thật có thể nằm ngoài khoảng nêu ở đây. Đây là phép nhân mô phỏng, không phải dự báo.",
  nationalUnits: "Số đơn vị giả định cả nước",
  nationalUnitsHint: "Năm 2021 cả nước có 1.723 phường và 613 thị trấn (theo báo chí).",
  levelsCaption: (units: number) => `Xếp loại của ${countText(units)} đơn vị, nếu giống đợt này`,
  unmetCaption: (units: number) =>
    `Tiêu chí mà nhiều đơn vị chưa đạt nhất trong ${countText(units)} đơn vị, nếu giống đợt này`,
  level: "Xếp loại",
  share: "Trong đợt này (%)",
  expected: "Số đơn vị ước tính",
  interval: "Khoảng 90%",
  between: (low: number, high: number) => `${countText(low)}–${countText(high)}`,
} as const;
