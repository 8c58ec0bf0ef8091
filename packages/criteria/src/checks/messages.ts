import type { Check } from "#check-version.ts";
import { formatDecimal } from "#formats/decimals.ts";
import { formatPoints } from "#formats/points.ts";
import { quoted } from "#labels.ts";
import { encodingNames } from "#legacy-text/legacy-text.ts";
import { explainDifference } from "#checks/sample-messages.ts";

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

/** Why a formula is not taken, and what to do; `part` is the name or sign at fault. */
export const formulaReasons = {
  "formula-blank": () => "Chưa có công thức. Viết công thức, hoặc chọn số liệu để chèn.",
  "formula-syntax": () => "Công thức viết chưa đúng. Viết lại từng phần.",
  "formula-sign-unknown": (part) =>
    `Công thức có dấu “${part}” không dùng được. Nhân là *, chia là /, chỉ dùng mã số liệu không dấu.`,
  "formula-decimal-comma": () =>
    "Trong công thức, phần thập phân viết sau dấu chấm: 0.5, không phải 0,5.",
  "formula-operand-missing": (part) =>
    `Cạnh “${part}” còn thiếu một số hoặc một số liệu. Điền vào chỗ thiếu hoặc bỏ dấu.`,
  "formula-operator-missing": (part) => `Trước “${part}” còn thiếu phép tính. Thêm +, -, * hoặc /.`,
  "formula-bracket-not-closed": () => "Có dấu “(” chưa đóng. Thêm dấu “)”.",
  "formula-bracket-not-opened": () => "Có dấu “)” thừa. Bỏ đi hoặc thêm dấu “(” phía trước.",
  "formula-branch-missing": () =>
    "Điều kiện viết chưa đủ. Viết: điều kiện ? giá trị khi đúng : giá trị khi sai.",
  "formula-unknown-input": (part) =>
    `Công thức gọi “${part}”, không phải mã của số liệu dạng số nào. Chọn lại số liệu hoặc sửa mã.`,
  "formula-unknown-function": (part) =>
    `Công thức dùng “${part}”, chưa được hỗ trợ. Chỉ dùng min(…), max(…) và các phép tính.`,
  "formula-not-a-number": (part) =>
    `Trong công thức, “${part}” phải là một số. Sửa phần đó thành một phép tính.`,
  "formula-not-a-truth": (part) =>
    `Trong công thức, “${part}” phải là một điều kiện đúng/sai. Viết một phép so sánh trước dấu “?”.`,
  "formula-too-deep": () => "Công thức lồng quá nhiều lớp. Hãy viết gọn lại.",
} as const satisfies Record<FactsOf<"formula-invalid">["reason"], (part: string) => string>;

const saidTwice = { title: "Tên gọi", meaning: "Nội hàm" } as const satisfies Record<
  FactsOf<"duplicate-meaning">["of"],
  string
>;

/** A sentence for each check: what is wrong, which figures say so, and what to do. */
const sentences: Sentences = {
  "title-missing": () => "Chưa có tên gọi. Hãy ghi tên.",
  "meaning-missing": () => "Tiêu chí chưa có nội hàm. Hãy ghi tiêu chí đòi hỏi những gì.",
  "guidance-missing": () =>
    "Chưa có hướng dẫn. Hãy ghi cách tính số liệu và trường hợp nào được tính, để các đơn vị hiểu như nhau.",
  "heading-too-long": ({ syllables, most, begins }) =>
    `“${begins}…” dài ${syllables} tiếng, quá ${most} tiếng. Rút gọn, chuyển chi tiết xuống nội hàm hoặc hướng dẫn.`,
  "sentence-too-long": ({ syllables, most, begins }) =>
    `Câu “${begins}…” dài ${syllables} tiếng, quá ${most} tiếng. Tách thành nhiều câu hoặc nhiều ý, ngăn bằng dấu chấm phẩy.`,
  "legacy-text": ({ encoding, begins, reads }) =>
    `“${begins}” viết bằng mã cũ ${encodingNames[encoding]}, chưa phải Unicode, đọc là “${reads}”. Gõ lại, hoặc dán từ “Nhập, xuất” để chuyển sang Unicode.`,
  "abbreviation-undefined": ({ abbreviation, uses }) =>
    `“${abbreviation}” (dùng ${uses} lần) chưa được viết đầy đủ ở đâu trong bộ tiêu chí. Viết đầy đủ kèm “(${abbreviation})” ở chỗ dùng đầu tiên, hoặc ghi nghĩa ở mục Chữ viết tắt của bộ tiêu chí.`,
  "duplicate-meaning": ({ of, otherCode, alikePercent }) =>
    alikePercent === 100
      ? `${saidTwice[of]} trùng với mục ${otherCode}. Gộp hai mục, hoặc viết rõ chỗ khác nhau.`
      : `${saidTwice[of]} gần như trùng với mục ${otherCode} (giống ${alikePercent} %). Gộp hai mục, hoặc viết rõ chỗ khác nhau.`,
  "version-without-groups": () => "Bộ tiêu chí chưa có nhóm tiêu chí nào. Hãy thêm nhóm.",
  "group-without-criteria": () => "Nhóm chưa có tiêu chí nào. Thêm tiêu chí hoặc xóa nhóm.",
  "criterion-without-indicators": () =>
    "Tiêu chí chưa có chỉ số nào. Thêm chỉ số hoặc xóa tiêu chí.",
  "no-such-day": ({ day }) => `Lịch không có ngày ${day}. Hãy chọn ngày khác.`,
  "points-do-not-sum": ({ of, declaredHundredths, sumHundredths }) =>
    `Ghi ${formatPoints(declaredHundredths)} điểm, nhưng ${sums[of]} cộng lại là ${formatPoints(sumHundredths)} điểm. Sửa một trong hai cho khớp.`,
  "duplicate-id": () => "Có hai mục trùng định danh. Hãy xóa một mục rồi thêm lại.",
  "duplicate-code": ({ value }) =>
    `Số thứ tự ${value} bị trùng. Chuyển mục này lên hoặc xuống để đánh số lại.`,
  "code-out-of-place": ({ value, expected }) =>
    `Số thứ tự ghi ${value}, theo vị trí phải là ${expected}. Chuyển một mục lên hoặc xuống để đánh số lại.`,
  "sample-broken": ({ name, differences }) =>
    `Số liệu mẫu “${name}” không ra kết quả mong đợi: ${differences.map(explainDifference).join("; ")}. Sửa cách chấm, hoặc sửa kết quả mong đợi nếu thay đổi là đúng.`,
  "duplicate-key": ({ key }) => `Mã “${key}” bị trùng. Hãy đổi một trong hai mã.`,
  "level-unreachable": ({ because }) =>
    `Không đơn vị nào đạt được mức này: ${unreachableLevels[because]}. Sửa điều kiện hoặc bỏ mức.`,
  "levels-out-of-order": () =>
    "Mức thấp hơn đang đứng trước hoặc được nhiều điểm hơn mức cao hơn. Xếp lại thứ tự hoặc sửa điểm.",
  "level-without-effect": ({ hundredths }) =>
    `Mức này được ${formatPoints(hundredths)} điểm như mức ngay trên, nên chọn mức nào cũng như nhau. Sửa điểm hoặc gộp hai mức.`,
  "band-without-effect": ({ hundredths }) =>
    `Bậc này được ${formatPoints(hundredths)} điểm như bậc ngay trước, nên ngưỡng không có tác dụng. Sửa điểm hoặc gộp hai bậc.`,
  "item-without-points": () =>
    "Mục này được đếm nhưng 0 điểm, nên có hay không cũng như nhau. Ghi điểm hoặc bỏ mục.",
  "input-unknown": ({ key }) =>
    `Cách tính gọi số liệu “${key}”, không có trong chỉ số này. Chọn lại số liệu.`,
  "input-kind-mismatch": ({ key }) =>
    `Số liệu “${key}” không thuộc loại dùng được cho cách tính này. Đổi loại số liệu hoặc cách tính.`,
  "input-unused": ({ key }) =>
    `Số liệu “${key}” được hỏi nhưng không dùng để chấm. Đưa vào cách tính hoặc bỏ để đơn vị khỏi phải nhập.`,
  "cross-check-figure-unknown": ({ name }) =>
    `Số liệu “${name}” của kiểm tra chéo không còn là một số được hỏi trong bộ tiêu chí. Chọn lại số liệu.`,
  "cross-check-figure-unused": ({ name }) =>
    `Số liệu “${name}” không có trong điều kiện của kiểm tra chéo. Đưa vào điều kiện hoặc bỏ đi.`,
  "cross-check-invalid": ({ reason, part }) =>
    reason === "formula-not-a-truth"
      ? "Điều kiện của kiểm tra chéo phải là một phép so sánh, ví dụ: a <= b."
      : formulaReasons[reason](part),
  "formula-invalid": ({ reason, part }) => formulaReasons[reason](part),
  "formula-unit-differs": ({ named, counted }) =>
    `Ghi kết quả tính bằng “${named}”, nhưng theo các số liệu thì là “${counted}”. Sửa đơn vị tính hoặc công thức.`,
  "units-differ": ({ units: [one, other] }) =>
    `Hai số liệu có đơn vị tính khác nhau: “${one}” và “${other}”. Sửa đơn vị tính hoặc chọn số liệu khác.`,
  "unit-mismatch": ({ measured, fits }) =>
    `Cách cho điểm này cần ${fits.map((shape) => shapes[shape]).join(" hoặc ")}, nhưng đại lượng là ${shapes[measured]}. Chọn cách cho điểm khác hoặc đổi đại lượng.`,
  "points-missing": ({ key }) => `Chưa cho điểm “${key}”. Hãy ghi điểm.`,
  "points-for-unknown": ({ key }) =>
    `Có điểm cho “${key}”, nhưng không còn mục này. Ghi lại điểm của một mục bất kỳ để bỏ dòng thừa.`,
  "zero-at-equals-full-at": ({ at }) =>
    `Mốc 0 điểm và mốc đủ điểm đều là ${formatDecimal(at)}. Hãy đặt hai mốc khác nhau.`,
  "overlapping-bands": ({ from, before }) =>
    `Bậc bắt đầu từ ${bound(from)}, không cao hơn bậc trước (${bound(before)}). Xếp các bậc theo ngưỡng tăng dần.`,
  "unreachable-band": () =>
    "Không số liệu nào rơi vào bậc này. Bỏ bậc, sửa ngưỡng hoặc sửa giới hạn của số liệu.",
  "missing-band": ({ firstFrom }) =>
    `Giá trị dưới ${formatDecimal(firstFrom)} chưa có bậc điểm. Thêm một bậc, hoặc để trống ngưỡng của bậc đầu tiên.`,
  "judged-range-mismatch": ({ least, most }) =>
    `Số liệu để chấm phải là một số từ ${formatDecimal(least)} đến ${formatDecimal(most)}, đúng khoảng điểm của quy tắc. Sửa giới hạn của số liệu.`,
  "points-negative": ({ hundredths }) =>
    `Điểm ${formatPoints(hundredths)} nhỏ hơn 0. Hãy ghi số không âm.`,
  "minimum-mismatch": () =>
    "Mức tối thiểu không phù hợp với đại lượng được chấm. Chọn lại điều kiện “Đạt tối thiểu khi”.",
  "minimum-unreachable": () =>
    "Không câu trả lời nào đạt được mức tối thiểu này. Hãy hạ mức tối thiểu.",
  "minimum-above-target": () =>
    "Mức tối thiểu cao hơn mức được đủ điểm. Hạ mức tối thiểu hoặc nâng mốc đủ điểm.",
  "minimum-words-of-core": ({ text }) =>
    `Mức tối thiểu đã nâng mà lời vẫn là ${quoted(text)} của bộ tiêu chí chung. Hãy ghi lại lời cho đúng mức mới.`,
  "supplement-empty": () =>
    "Chưa bổ sung gì. Hãy thêm chỉ số vào tiêu chí mở hoặc nâng một mức tối thiểu.",
  "cannot-fail": ({ of }) =>
    of === "rule"
      ? "Câu trả lời nào cũng được đủ điểm, nên chỉ số không phân biệt được đơn vị nào. Nâng mốc hoặc sửa giới hạn của số liệu."
      : "Câu trả lời nào cũng đạt mức tối thiểu. Nâng mức tối thiểu hoặc bỏ đi.",
  "cannot-earn": ({ mostHundredths, maxHundredths }) =>
    `Nhiều nhất chỉ được ${formatPoints(mostHundredths)} trên ${formatPoints(maxHundredths)} điểm. Sửa điểm, trần điểm hoặc giới hạn của số liệu.`,
  "no-evidence-named": () =>
    "Chưa nêu minh chứng. Thêm ít nhất một minh chứng để cấp thẩm định đối chiếu.",
  "figure-too-large": () =>
    "Số liệu có thể lớn quá mức tính được. Hãy đặt giá trị lớn nhất cho các số liệu.",
  "range-empty": ({ least, most }) =>
    `Giá trị nhỏ nhất (${least}) lớn hơn giá trị lớn nhất (${most}). Hãy sửa một trong hai.`,
  "bound-too-fine": ({ bound: value, places }) =>
    `Giới hạn ${formatDecimal(value)} có nhiều hơn ${places} chữ số thập phân. Làm tròn giới hạn hoặc tăng số chữ số thập phân.`,
  "per-not-positive": () => "Tỷ suất phải tính trên một số lớn hơn 0. Hãy ghi ví dụ 1.000.",
  "verdict-unreachable": ({ required, most }) =>
    `Yêu cầu ${formatDecimal(required)}, nhiều nhất chỉ có ${formatDecimal(most)}: tiêu chí không bao giờ đạt. Hãy hạ yêu cầu.`,
};

/** What a check says, in Vietnamese. */
export function explainCheck(check: Check): string {
  // The table pairs each code with the sentence for its own facts.
  const sentence = sentences[check.code] as (check: Check) => string;
  return sentence(check);
}

function bound(value: string | null): string {
  return value === null ? "âm vô cùng" : formatDecimal(value);
}
