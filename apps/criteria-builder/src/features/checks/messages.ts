import type { Check } from "@thuocdo/criteria/check-version";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints } from "@thuocdo/criteria/formats/points";

type Sentences = { [C in Check["code"]]: (check: Extract<Check, { code: C }>) => string };
type FactsOf<C extends Check["code"]> = Extract<Check, { code: C }>;

const shapes = {
  figure: "một con số",
  "yes-no": "câu trả lời có/không",
  level: "một mức",
  checklist: "một danh mục",
  tally: "nhiều số đếm",
} as const satisfies Record<FactsOf<"unit-mismatch">["measured"], string>;

const sums = {
  criterion: "các chỉ số",
  group: "các tiêu chí trong nhóm",
  total: "các nhóm tiêu chí",
} as const satisfies Record<FactsOf<"points-do-not-sum">["of"], string>;

const unreachableLevels = {
  total: "tổng điểm yêu cầu cao hơn trần tổng điểm",
  criteria: "số tiêu chí yêu cầu nhiều hơn số tiêu chí của bộ",
  "group-share": "tỷ lệ điểm mỗi nhóm yêu cầu lớn hơn 100 %",
  "knock-out": "không chỉ số nào có điểm liệt",
  "taken-before": "đơn vị nào đủ điều kiện đều đã được xếp vào mức cao hơn",
} as const satisfies Record<FactsOf<"level-unreachable">["because"], string>;

const formulaReasons = {
  "formula-syntax": () => "Công thức viết chưa đúng.",
  "formula-unknown-input": (part) =>
    `Công thức gọi “${part}”, không phải mã của số liệu dạng số nào.`,
  "formula-unknown-function": (part) => `Công thức dùng “${part}”, chưa được hỗ trợ.`,
  "formula-not-a-number": (part) => `Trong công thức, “${part}” phải là một số.`,
  "formula-not-a-truth": (part) => `Trong công thức, “${part}” phải là một điều kiện đúng/sai.`,
  "formula-too-deep": () => "Công thức lồng quá nhiều lớp.",
} as const satisfies Record<FactsOf<"formula-invalid">["reason"], (part: string) => string>;

/** A sentence for each check: what is wrong, and which figures say so. */
const sentences: Sentences = {
  "title-missing": () => "Chưa có tên gọi.",
  "meaning-missing": () => "Tiêu chí chưa có nội hàm.",
  "version-without-groups": () => "Bộ tiêu chí chưa có nhóm tiêu chí nào.",
  "group-without-criteria": () => "Nhóm chưa có tiêu chí nào.",
  "criterion-without-indicators": () => "Tiêu chí chưa có chỉ số nào.",
  "no-such-day": ({ day }) => `Lịch không có ngày ${day}.`,
  "points-do-not-sum": ({ of, declaredHundredths, sumHundredths }) =>
    `Ghi ${formatPoints(declaredHundredths)} điểm, nhưng ${sums[of]} cộng lại là ${formatPoints(sumHundredths)} điểm.`,
  "duplicate-id": () => "Có hai mục trùng định danh.",
  "duplicate-code": ({ value }) => `Số thứ tự ${value} bị trùng.`,
  "code-out-of-place": ({ value, expected }) =>
    `Số thứ tự ghi ${value}, theo vị trí phải là ${expected}.`,
  "duplicate-key": ({ key }) => `Mã “${key}” bị trùng.`,
  "level-unreachable": ({ because }) =>
    `Không đơn vị nào đạt được mức này: ${unreachableLevels[because]}.`,
  "levels-out-of-order": () => "Mức thấp hơn đang đứng trước hoặc được nhiều điểm hơn mức cao hơn.",
  "input-unknown": ({ key }) => `Cách tính gọi số liệu “${key}”, không có trong chỉ số này.`,
  "input-kind-mismatch": ({ key }) =>
    `Số liệu “${key}” không thuộc loại dùng được cho cách tính này.`,
  "input-unused": ({ key }) => `Số liệu “${key}” được hỏi nhưng không dùng để chấm.`,
  "formula-invalid": ({ reason, part }) => formulaReasons[reason](part),
  "units-differ": ({ units: [one, other] }) =>
    `Hai số liệu có đơn vị tính khác nhau: “${one}” và “${other}”.`,
  "unit-mismatch": ({ measured, fits }) =>
    `Cách cho điểm này cần ${fits.map((shape) => shapes[shape]).join(" hoặc ")}, nhưng đại lượng là ${shapes[measured]}.`,
  "points-missing": ({ key }) => `Chưa cho điểm “${key}”.`,
  "points-for-unknown": ({ key }) => `Có điểm cho “${key}”, nhưng không còn mục này.`,
  "zero-at-equals-full-at": ({ at }) => `Mốc 0 điểm và mốc đủ điểm đều là ${formatDecimal(at)}.`,
  "overlapping-bands": ({ from, before }) =>
    `Bậc bắt đầu từ ${bound(from)}, không cao hơn bậc trước (${bound(before)}).`,
  "unreachable-band": () => "Không số liệu nào rơi vào bậc này.",
  "missing-band": ({ firstFrom }) => `Giá trị dưới ${formatDecimal(firstFrom)} chưa có bậc điểm.`,
  "judged-range-mismatch": ({ least, most }) =>
    `Số liệu để chấm phải là một số từ ${formatDecimal(least)} đến ${formatDecimal(most)}, đúng khoảng điểm của quy tắc.`,
  "points-negative": ({ hundredths }) => `Điểm ${formatPoints(hundredths)} nhỏ hơn 0.`,
  "minimum-mismatch": () => "Mức tối thiểu không phù hợp với đại lượng được chấm.",
  "minimum-unreachable": () => "Không câu trả lời nào đạt được mức tối thiểu này.",
  "minimum-above-target": () => "Mức tối thiểu cao hơn mức được đủ điểm.",
  "cannot-fail": ({ of }) =>
    of === "rule"
      ? "Câu trả lời nào cũng được đủ điểm."
      : "Câu trả lời nào cũng đạt mức tối thiểu.",
  "cannot-earn": ({ mostHundredths, maxHundredths }) =>
    `Nhiều nhất chỉ được ${formatPoints(mostHundredths)} trên ${formatPoints(maxHundredths)} điểm.`,
  "no-evidence-named": () => "Chưa nêu minh chứng.",
  "figure-too-large": () =>
    "Số liệu có thể lớn quá mức tính được. Hãy đặt giá trị lớn nhất cho các số liệu.",
  "range-empty": ({ least, most }) =>
    `Giá trị nhỏ nhất (${least}) lớn hơn giá trị lớn nhất (${most}).`,
  "bound-too-fine": ({ bound: value, places }) =>
    `Giới hạn ${formatDecimal(value)} có nhiều hơn ${places} chữ số thập phân.`,
  "per-not-positive": () => "Tỷ suất phải tính trên một số lớn hơn 0.",
  "verdict-unreachable": ({ required, most }) =>
    `Yêu cầu ${formatDecimal(required)}, nhiều nhất chỉ có ${formatDecimal(most)}: tiêu chí không bao giờ đạt.`,
};

/** What a check says, in Vietnamese. */
export function explainCheck(check: Check): string {
  // The table pairs each code with the sentence for its own facts.
  const sentence = sentences[check.code] as (check: Check) => string;
  return sentence(check);
}

export const messages = {
  title: "Kiểm tra",
  allPassed: "Không có lỗi. Dự thảo có thể được ban hành.",
  counts: (errors: number, warnings: number) => `${errors} lỗi, ${warnings} lưu ý`,
  error: "Lỗi",
  warning: "Lưu ý",
  hint: "Lỗi phải sửa trước khi ban hành. Lưu ý để cán bộ soạn thảo cân nhắc.",
  place: (code: string, title: string) => (code === "" ? title : `${code}. ${title}`),
} as const;

function bound(value: string | null): string {
  return value === null ? "âm vô cùng" : formatDecimal(value);
}
