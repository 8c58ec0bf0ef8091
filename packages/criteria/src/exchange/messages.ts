import type { ExchangeProblem } from "#exchange/problem.ts";
import { explainCell } from "#sheets/explain-cell.ts";
import type { SchemaProblem } from "#schema-problem.ts";

export const sheetWords = {
  version: "Phiên bản",
  groups: "Nhóm",
  criteria: "Tiêu chí",
  indicators: "Chỉ số",
  inputs: "Dữ liệu đầu vào",
  options: "Mức và danh mục",
  scoring: "Cách chấm",
  scale: "Thang điểm",
  evidence: "Minh chứng",
  crossChecks: "Kiểm tra chéo",
  crossFigures: "Số liệu kiểm tra chéo",
  levels: "Xếp loại",
} as const;

const ofIndicator = {
  "@parent": "Mã ẩn của chỉ số",
  "@indicator-code": "Thuộc chỉ số",
  "@indicator-title": "Tên chỉ số (chỉ để đọc)",
} as const;

/** The headers, by sheet and path. */
export const columnWords = {
  version: {
    label: "Tên phiên bản",
    title: "Tên bộ tiêu chí",
    note: "Ghi chú",
    illustrative: "Bộ tiêu chí minh họa",
    validFrom: "Áp dụng từ ngày",
    validTo: "Áp dụng đến ngày",
    "numbering.groups": "Đánh số nhóm",
    "numbering.criteria": "Đánh số tiêu chí",
    totalCapHundredths: "Trần tổng điểm",
    leaveOutRescales: "Được miễn thì chia lại điểm trong",
    id: "Mã ẩn của phiên bản",
    criteriaSetId: "Mã ẩn của bộ tiêu chí",
    formatVersion: "Dạng tệp",
  },
  groups: {
    id: "Mã ẩn",
    code: "Ký hiệu",
    title: "Tên nhóm tiêu chí",
    meaning: "Nội hàm",
    maxHundredths: "Điểm tối đa",
  },
  criteria: {
    id: "Mã ẩn",
    "@parent": "Mã ẩn của nhóm",
    "@group-code": "Thuộc nhóm",
    code: "Ký hiệu",
    title: "Tên tiêu chí",
    meaning: "Nội hàm",
    openToSupplement: "Địa phương được bổ sung",
    maxHundredths: "Điểm tối đa",
    "verdict.kind": "Được coi là đạt khi",
    "verdict.count": "Số chỉ số đạt, ít nhất",
    "verdict.atLeastHundredths": "Số điểm, ít nhất",
    "verdict.atLeastPercent": "Tỷ lệ điểm (%), ít nhất",
  },
  indicators: {
    id: "Mã ẩn",
    "@parent": "Mã ẩn của tiêu chí",
    "@criterion-code": "Thuộc tiêu chí",
    code: "Ký hiệu",
    title: "Tên chỉ số",
    guidance: "Hướng dẫn",
    "terms.minimum.text": "Tối thiểu: diễn giải",
    "terms.minimum.effect": "Tối thiểu: nếu không đạt",
    "terms.minimum.reach.kind": "Tối thiểu: đạt khi",
    "terms.minimum.reach.value": "Tối thiểu: giá trị",
    "terms.minimum.reach.key": "Tối thiểu: mã mức",
    "terms.minimum.reach.count": "Tối thiểu: số mục",
    "terms.minimum.reach.hundredths": "Tối thiểu: số điểm",
    "terms.notApplicable.kind": "Không áp dụng: cách xử lý",
    "terms.notApplicable.condition": "Không áp dụng: điều kiện",
    "terms.notApplicable.claimedBy": "Không áp dụng: ai đề nghị",
    "terms.notApplicable.needsApproval": "Không áp dụng: phải được đồng ý",
    "terms.period": "Kỳ số liệu",
    "terms.sensitivity": "Mức độ phổ biến",
    "terms.appliesTo.types": "Loại đơn vị áp dụng",
    "terms.appliesTo.classes": "Quy mô đơn vị áp dụng",
  },
  inputs: {
    ...ofIndicator,
    key: "Mã số liệu",
    kind: "Loại số liệu",
    label: "Nội dung hỏi",
    source: "Nguồn số liệu",
    unit: "Đơn vị tính",
    places: "Số chữ số thập phân",
    min: "Nhỏ nhất",
    max: "Lớn nhất",
    maxLength: "Số ký tự tối đa",
    minResponses: "Số phiếu tối thiểu",
  },
  options: {
    ...ofIndicator,
    "@input": "Mã số liệu",
    key: "Mã mức, mục",
    label: "Tên mức, mục",
  },
  scoring: {
    ...ofIndicator,
    "measure.kind": "Cách tính đại lượng",
    "measure.input": "Mã số liệu được chấm",
    "measure.numerator": "Tử số",
    "measure.denominator": "Mẫu số",
    "measure.partOfWhole": "Tử số là một phần của mẫu số",
    "measure.per": "Tính trên",
    "measure.current": "Số kỳ này",
    "measure.baseline": "Số cùng kỳ trước",
    "measure.better": "Tốt hơn khi",
    "measure.smallBaseline.atMost": "Số cùng kỳ nhỏ, không quá",
    "measure.due.on": "Hạn vào ngày",
    "measure.due.monthDay": "Hạn hằng năm",
    "measure.expression": "Công thức",
    "measure.unit": "Đơn vị của công thức",
    "measure.inputs": "Các số liệu được đếm",
    "rule.kind": "Cách cho điểm",
    "rule.hundredths": "Điểm",
    "rule.zeroAt": "0 điểm tại",
    "rule.fullAt": "Đủ điểm tại",
    "rule.fromHundredths": "Điểm ban đầu",
    "rule.floorHundredths": "Sàn điểm",
    "rule.outOf": "Trên tổng số",
    "rule.capHundredths": "Trần điểm",
    "rule.minHundredths": "Điểm chấm thấp nhất",
    "rule.maxHundredths": "Điểm chấm cao nhất",
    "rule.stepHundredths": "Bước điểm",
    "rule.guidance": "Hướng dẫn chấm",
  },
  scale: {
    ...ofIndicator,
    "@part": "Dùng cho",
    key: "Mã mức, mục, số liệu",
    from: "Từ (gồm cả)",
    hundredths: "Điểm",
  },
  evidence: {
    ...ofIndicator,
    id: "Mã ẩn",
    title: "Tên minh chứng",
    kind: "Loại",
    required: "Bắt buộc",
  },
  crossChecks: {
    ...ofIndicator,
    key: "Mã kiểm tra",
    severity: "Khi không đúng",
    holds: "Điều phải đúng",
    sentence: "Câu hiện ra khi không đúng",
  },
  crossFigures: {
    ...ofIndicator,
    "@check": "Mã kiểm tra",
    name: "Tên gọi tắt",
    indicatorId: "Mã ẩn của chỉ số có số liệu (để trống: chính chỉ số này)",
    fieldKey: "Mã số liệu",
    period: "Kỳ",
  },
  levels: {
    key: "Mã mức",
    label: "Tên mức",
    "requires.totalAtLeastHundredths": "Tổng điểm từ",
    "requires.criteriaMet": "Số tiêu chí đạt",
    "requires.groupShareAtLeastPercent": "Mỗi nhóm từ (%)",
    "requires.knockOut": "Điểm liệt",
  },
} as const satisfies Record<keyof typeof sheetWords, Readonly<Record<string, string>>>;

export const otherWords = {
  groupNumberings: { roman: "I, II, III…", arabic: "1, 2, 3…" },
  criterionNumberings: {
    continuous: "Liên tục trong cả bộ (1–22)",
    "within-group": "Theo từng nhóm (I.1, I.2…)",
  },
  leaveOutScopes: { criterion: "tiêu chí", group: "nhóm tiêu chí" },
  betters: { lower: "giảm", higher: "tăng" },
  scaleParts: { rule: "Cách cho điểm", small: "Khi số cùng kỳ nhỏ" },
  knockOuts: { none: "Không có", any: "Có" },
  allCriteria: "Tất cả",
  /** Header of what no column holds. */
  other: (piece: number) => `Nội dung khác (JSON, không sửa)${piece === 1 ? "" : ` ${piece}`}`,
} as const;

/** The one table of a version, for CSV. */
export const flatWords = {
  levels: {
    version: "Phiên bản",
    group: "Nhóm tiêu chí",
    criterion: "Tiêu chí",
    indicator: "Chỉ số",
  },
  headers: {
    level: "Cấp",
    id: "Mã định danh (không sửa)",
    code: "Ký hiệu",
    title: "Tên gọi",
    meaning: "Nội hàm, hướng dẫn, ghi chú",
    points: "Điểm tối đa",
    scoring: "Cách chấm (chỉ để đọc)",
    rest: "Nội dung còn lại (JSON)",
  },
} as const;

const shapes: Readonly<Record<SchemaProblem["code"], string>> = {
  "field-missing": "còn thiếu",
  "field-unknown": "không có trong mẫu",
  "type-wrong": "không đúng loại giá trị",
  "value-not-allowed": "không thuộc các giá trị được nhận",
  "number-out-of-range": "nằm ngoài khoảng được nhận",
  "text-too-long": "dài quá mức được nhận",
  "text-malformed": "không đúng dạng; mã chỉ gồm chữ thường không dấu, số, “-” và “_”",
  "too-few-items": "còn thiếu dòng",
};

type Sentences = {
  [C in ExchangeProblem["code"]]: (problem: Extract<ExchangeProblem, { code: C }>) => string;
};

const sentences: Sentences = {
  "sheet-missing": ({ sheet }) => `Thiếu trang “${sheet}”. Hãy dùng tệp xuất từ hệ thống.`,
  "sheet-unknown": ({ sheet, filled }) =>
    `Trang “${sheet}” (${filled} ô có nội dung) không thuộc mẫu nên không được nhập.`,
  "header-missing": ({ sheet }) => `Trang “${sheet}” không có dòng tiêu đề.`,
  "column-missing": ({ header }) => `Thiếu cột “${header}”.`,
  "column-unknown": ({ header, filled }) =>
    `Cột “${header}” (${filled} ô có nội dung) không thuộc mẫu nên không được nhập.`,
  "column-doubled": ({ header }) => `Cột “${header}” có hai lần.`,
  "cell-unreadable": ({ value, because }) => `“${value}” ${explainCell(because)}.`,
  "cell-blank": () => "Ô này không được để trống.",
  "value-invalid": ({ value, shape }) => `“${value}” ${shapes[shape]}.`,
  "cell-unused": ({ value }) => `“${value}” không dùng đến với lựa chọn ở dòng này nên bị bỏ qua.`,
  "cell-only-read": ({ value }) => `“${value}” ở cột chỉ để đọc nên không được nhập.`,
  "title-only-read": ({ value, title, cells }) =>
    cells === 1
      ? `“${value}” ở cột chỉ để đọc nên không được nhập; tên gọi lấy ở trang “${sheetWords.indicators}”: “${title}”.`
      : `“${value}” ở ${cells} ô chỉ để đọc nên không được nhập; tên gọi lấy ở trang “${sheetWords.indicators}”: “${title}”.`,
  "row-unused": () =>
    "Dòng này bị bỏ qua: mục chứa nó có lỗi, hoặc cách chấm đã chọn không dùng đến.",
  "parent-unknown": ({ value }) =>
    value === ""
      ? "Dòng này không cho biết thuộc mục nào."
      : `Không có mục nào mang ký hiệu “${value}”.`,
  "row-missing": ({ indicatorCode: code }) =>
    `Chỉ số ${code} chưa có dòng ở trang “${sheetWords.scoring}”.`,
  "rows-missing": ({ indicatorCode: code }) =>
    `Chỉ số ${code} thiếu dòng ở trang kèm theo cho lựa chọn này.`,
  "row-doubled": ({ firstRow }) => `Chỉ số này đã có dòng ${firstRow}; dòng này bị bỏ qua.`,
  "id-repeated": ({ id, path }) =>
    `Mã định danh “${id}” có ở hai nơi (${path}). Mỗi mục cần một mã riêng: sửa một trong hai rồi nhập lại.`,
  "id-doubled": ({ firstRow }) => `Dòng này chép từ dòng ${firstRow} nên được coi là mục mới.`,
  "other-unreadable": () => "Nội dung khác (JSON) đã bị sửa hỏng.",
  "other-unused": ({ path }) => `Nội dung khác “${path}” không dùng được ở đây nên bị bỏ qua.`,
  "codes-renumbered": ({ count, first }) =>
    `${count} ký hiệu được đánh lại theo vị trí (đầu tiên: “${first.from}” thành “${first.to}”).`,
  "document-invalid": ({ path, shape }) => `Trường “${path}” ${shapes[shape]}.`,
  "file-malformed": () => "Nội dung tệp bị hỏng nên không đọc được.",
  "format-unknown": ({ found }) =>
    `Tệp thuộc dạng ${found}, mới hơn dạng mà hệ thống này đọc được.`,
};

/** What is wrong or left aside, as a sentence; the place is told beside it. */
export function explainExchange(problem: ExchangeProblem): string {
  // The table pairs each code with the sentence for its own facts.
  const sentence = sentences[problem.code] as (problem: ExchangeProblem) => string;
  return sentence(problem);
}
