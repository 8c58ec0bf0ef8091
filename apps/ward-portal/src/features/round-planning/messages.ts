import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import type { UnitListProblem } from "@thuocdo/submissions/match-unit-list";
import type { AppraisingLevel, RoundPlanProblem } from "@thuocdo/submissions/round-plan";

const count = (number: number) => formatDecimal(String(number));

const missing = {
  title: "Hãy đặt tên cho đợt đánh giá.",
  versionId: "Hãy chọn bộ tiêu chí.",
  appraisingLevels: "Hãy chọn ít nhất một cấp thẩm định.",
  unitIds: "Hãy chọn ít nhất một đơn vị.",
} as const;

const unitTypes = {
  ward: "Phường",
  township: "Thị trấn",
  commune: "Xã",
  "special-zone": "Đặc khu",
  ministry: "Bộ",
  city: "Thành phố",
  province: "Tỉnh",
  department: "Phòng, cục",
  district: "Quận, huyện",
} as const;

export const messages = {
  appealDays: "Số ngày được kiến nghị xem lại sau khi hồ sơ được duyệt",
  appealDaysHint: "Từ 0 đến 90 ngày; 0 là không nhận kiến nghị.",
  appealDaysUnreadable: "Hãy nhập số ngày từ 0 đến 90.",
  newTitle: "Lập đợt đánh giá",
  changeTitle: "Sửa kế hoạch đợt đánh giá",
  back: "Về danh sách đợt đánh giá",
  restored: "Đã lấy lại nội dung đang nhập dở trên máy này.",
  beginAnew: "Bỏ, nhập lại từ đầu",
  name: "Tên đợt",
  namePlaceholder: "Quý IV/2026",
  organiser: "Đơn vị tổ chức",
  version: "Bộ tiêu chí (phiên bản đang có hiệu lực)",
  chooseVersion: "Chọn phiên bản",
  versionOption: (title: string, label: string) => `${title} · ${label}`,
  noVersion: "Chưa có phiên bản nào được ban hành nên chưa lập được đợt đánh giá.",
  period: "Kỳ đánh giá",
  periodFrom: "Từ ngày",
  periodTo: "Đến ngày",
  datePlaceholder: "01/10/2026",
  shortcuts: {
    quarterBefore: "Quý trước",
    quarter: "Quý này",
    monthBefore: "Tháng trước",
    year: "Năm nay",
  },
  opens: "Mở nhập số liệu",
  closes: "Hạn nộp",
  levels: "Cấp thẩm định",
  levelsHint:
    "Hồ sơ của phường do các cấp được chọn phía trên phường thẩm định, từ cấp thấp lên cấp cao.",
  level: {
    district: "Quận, huyện (nơi còn cấp này)",
    city: "Thành phố",
    ministry: "Bộ",
  } satisfies Record<AppraisingLevel, string>,
  dayUnreadable: "Ngày chưa đọc được. Hãy nhập như 31/12/2026.",
  problem: (problem: RoundPlanProblem): string => {
    switch (problem.code) {
      case "missing":
        return missing[problem.field];
      case "not-after":
        return problem.field === "periodTo"
          ? `Ngày cuối kỳ phải từ ${formatDate(problem.other)} trở đi.`
          : `Hạn nộp phải sau giờ mở (${formatInstant(problem.other)}).`;
      case "already-past":
        return "Hạn nộp đã qua. Hãy chọn thời điểm trong tương lai.";
    }
  },
  units: "Đơn vị được gọi",
  unitsNeedPeriod: "Nhập ngày cuối kỳ trước: danh sách đơn vị lấy theo ngày đó.",
  unitsAsOf: (day: string) => `Theo địa giới tại ngày ${formatDate(day)}`,
  chosen: (chosen: number, all: number) => `Đã chọn ${count(chosen)} / ${count(all)} đơn vị`,
  gone: (gone: number) =>
    `${count(gone)} đơn vị đã chọn không còn ở ngày cuối kỳ này; chúng sẽ không được gọi.`,
  dropGone: "Bỏ các đơn vị đó",
  byCity: "Theo thành phố và loại đơn vị",
  city: "Thành phố",
  unitType: unitTypes,
  allCities: "Tất cả thành phố",
  allOfCity: "Tất cả",
  cell: (city: string, type: string, chosen: number, all: number) =>
    `${city}, ${type}: đã chọn ${count(chosen)} trong ${count(all)}`,
  outOf: (chosen: number, all: number) => `${count(chosen)}/${count(all)}`,
  noCity: "Không thuộc thành phố nào",
  bySearch: "Từng đơn vị",
  search: "Tìm đơn vị theo tên, mã, quận hoặc thành phố",
  found: (shown: number, found: number) =>
    shown < found
      ? `Hiện ${count(shown)} trong ${count(found)} đơn vị tìm thấy; gõ thêm để thu hẹp.`
      : `${count(found)} đơn vị`,
  noneFound: "Không có đơn vị nào khớp.",
  typeToSearch: "Gõ tên để tìm; các đơn vị đã chọn hiện ở đây khi chưa gõ.",
  place: (code: string, district: string | null, city: string) =>
    [code, district, city].filter((part) => part !== null && part !== "").join(" · "),
  byFile: "Từ tệp Excel hoặc CSV",
  byFileHint: "Mỗi dòng một đơn vị, có mã hoặc tên; thêm cột quận, thành phố khi tên trùng nhau.",
  chooseFile: "Chọn tệp danh sách",
  reading: "Đang đọc tệp …",
  readFrom: (file: string, sheet: string) => `${file}, trang “${sheet}”`,
  otherSheets: (names: readonly string[]) => `Không đọc các trang: ${names.join(", ")}.`,
  recognised: (units: number) => `Nhận ra ${count(units)} đơn vị.`,
  headings: (headings: readonly { readonly row: number; readonly text: string }[]) =>
    `Coi là tiêu đề, không phải đơn vị: ${headings.map(({ row, text }) => `dòng ${row} (${text})`).join("; ")}.`,
  notRead: (problems: number) => `${count(problems)} dòng không dùng được:`,
  listProblem: (problem: UnitListProblem): string => {
    const where = `Dòng ${problem.row}: “${problem.text}”`;
    switch (problem.code) {
      case "unknown-unit":
        return `${where} không khớp đơn vị nào ở ngày cuối kỳ.`;
      case "several-units":
        return `${where} là tên của nhiều đơn vị (${problem.places.join("; ")}). Hãy ghi thêm quận hoặc mã.`;
      case "code-and-name-differ":
        return `${where} là mã của đơn vị khác với tên “${problem.name}”.`;
      case "named-twice":
        return `${where} trùng với dòng ${problem.firstRow}.`;
    }
  },
  addUnits: (units: number) => `Thêm ${count(units)} đơn vị`,
  replaceUnits: (units: number) => `Chỉ dùng ${count(units)} đơn vị này`,
  dropFile: "Bỏ tệp này",
  saveNew: "Lập đợt",
  saveChange: "Lưu kế hoạch",
  cancel: "Thôi",
  faults: (faults: number) => `Còn ${count(faults)} chỗ cần sửa trước khi lưu.`,
  notPlanned: "Đợt đã mở nên kế hoạch không sửa được nữa.",
} as const;
