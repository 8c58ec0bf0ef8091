import { describeNode } from "#edits/messages.ts";
import type { Indicator } from "#indicator.ts";
import { reachWords } from "#how-scored/reach-words.ts";
import type { SupplementBreach, SupplementRule } from "#supplement/supplement-breach.ts";
import type { SupplementOrigin } from "#supplement/supplement-parts.ts";
import type { Minimum } from "#terms.ts";

/** What each part of a supplement is called. */
export const originLabels = {
  core: "Bộ tiêu chí chung",
  raised: "Địa phương nâng mức tối thiểu",
  added: "Địa phương bổ sung",
} as const satisfies Record<SupplementOrigin, string>;

/** "Tiêu chí bổ sung của Thành phố Hà Nội". */
export function supplementTitle(unitName: string): string {
  return `Tiêu chí bổ sung của ${unitName}`;
}

/** "2026 – Thành phố Hà Nội". */
export function supplementLabel(coreLabel: string, unitName: string): string {
  return `${coreLabel} – ${unitName}`;
}

/** The rule that a supplement breaks, and what is allowed instead. */
export function explainBreach({ rule, about }: SupplementBreach): string {
  return sentences[rule](describeNode(about), about.title);
}

const onlyAdd = "Địa phương chỉ được thêm chỉ số vào tiêu chí mở và nâng mức tối thiểu.";

/** `what` is "chỉ số 2.3" and so on, `title` its title. */
const sentences: Readonly<Record<SupplementRule, (what: string, title: string) => string>> = {
  "criterion-not-open": (what, title) =>
    `${capital(what)} “${title}” không mở cho địa phương bổ sung. Hãy thêm chỉ số vào tiêu chí có ghi “Tiêu chí mở”.`,
  "heading-added": (what) =>
    `Không thêm được ${what}: địa phương chỉ thêm chỉ số, vào tiêu chí mở của bộ tiêu chí chung; không thêm nhóm, không thêm tiêu chí.`,
  "addition-before-core": (what) =>
    `Chỉ số của địa phương đứng sau các chỉ số của bộ tiêu chí chung trong ${what}, để mã số của chỉ số chung không đổi.`,
  "core-removed": (what) => `Không được bỏ ${what}: thuộc bộ tiêu chí chung. ${onlyAdd}`,
  "core-moved": (what) => `Không được chuyển ${what}: thuộc bộ tiêu chí chung. ${onlyAdd}`,
  "core-reworded": (what) =>
    `Không được sửa lời văn của ${what}: thuộc bộ tiêu chí chung. ${onlyAdd}`,
  "core-changed": (what) =>
    `Không được sửa số liệu, cách tính, điều kiện hay minh chứng của ${what}: thuộc bộ tiêu chí chung. ${onlyAdd}`,
  "points-changed": (what) =>
    `Không được đổi điểm của ${what}: điểm của bộ tiêu chí chung giữ nguyên ở mọi địa phương. ${onlyAdd}`,
  "assessment-changed": (what) =>
    `Không được đổi cách xét đạt, xếp loại của ${what}: các địa phương được xét như nhau. ${onlyAdd}`,
  "openness-changed": (what) =>
    `Không được đổi việc mở ${what} cho địa phương bổ sung: do bộ tiêu chí chung quy định.`,
  "set-changed": () => `Không được sửa quy định chung của bộ tiêu chí. ${onlyAdd}`,
  "minimum-removed": (what) =>
    `Không được bỏ mức tối thiểu của ${what}: địa phương chỉ được nâng mức tối thiểu, không được hạ hay bỏ.`,
  "minimum-lowered": (what) =>
    `Không được hạ mức tối thiểu của ${what}: địa phương chỉ được nâng mức tối thiểu.`,
  "minimum-of-other-kind": (what) =>
    `Không được đổi điều kiện đạt tối thiểu của ${what}: hãy giữ điều kiện của bộ tiêu chí chung và chỉ nâng mức.`,
  "minimum-effect-changed": (what) =>
    `Không được đổi hậu quả khi ${what} không đạt mức tối thiểu: do bộ tiêu chí chung quy định.`,
  "minimum-knocks-out": (what) =>
    `Mức tối thiểu mà địa phương đặt cho ${what} không được là điểm liệt: xếp loại do bộ tiêu chí chung quy định.`,
  "minimum-above-maximum": (what) =>
    `Mức tối thiểu của ${what} cao hơn mức tối đa của chỉ số: không câu trả lời nào đạt được. Hãy đặt thấp hơn.`,
  "minimum-words-changed": (what) =>
    `Không được sửa lời mức tối thiểu của ${what} khi không nâng mức. Hãy nâng mức trước rồi sửa lời.`,
  "sample-expects-core": (_, title) =>
    `Câu trả lời mẫu “${title}” của địa phương chỉ nêu điểm mong đợi của chỉ số do địa phương thêm: tổng điểm, số tiêu chí đạt, xếp loại và điểm của chỉ số chung thuộc bộ tiêu chí chung.`,
};

/** A minimum of the core beside the city's: "từ 6 điểm trở lên → từ 8 điểm trở lên". */
export function raiseWords(
  indicator: Pick<Indicator, "inputs">,
  before: Minimum | null,
  now: Minimum,
): string {
  const raised = reachWords(indicator, now.reach);
  return before === null
    ? `chưa quy định → ${raised}`
    : `${reachWords(indicator, before.reach)} → ${raised}`;
}

/** Words that a minimum can stand under, by what is to be reached: "Được từ 8 điểm trở lên". */
export function minimumWords(
  indicator: Pick<Indicator, "inputs">,
  reach: Minimum["reach"],
): string {
  return capital(reachWords(indicator, reach));
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
