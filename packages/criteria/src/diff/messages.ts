import { diffWords, type WordHunk } from "#diff/diff-words.ts";
import { nodeParagraphs } from "#diff/node-messages.ts";
import { fieldText } from "#diff/field-messages.ts";
import type {
  Change,
  ChangeAspect,
  FieldChange,
  FieldName,
  Lineage,
  NodeDiff,
  Place,
  WordField,
} from "#diff/version-diff.ts";
import { points } from "#how-scored/reach-words.ts";
import { maximumHundredths } from "#rule.ts";
import type { NodeKind, PlacedNode } from "#tree.ts";

/** One change as people read it, in the columns of a bảng so sánh. */
export interface ChangeText {
  /** Mục: what of the node it is. */
  readonly what: string;
  /** Bản cũ, bản mới: null where that side has nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** The two texts word by word. */
  readonly hunks: readonly WordHunk[];
  /** Nội dung thay đổi, as a sentence. */
  readonly summary: string;
}

/** A change in words. Texts of several paragraphs have one in a line. */
export function changeText(diff: NodeDiff, change: Change): ChangeText {
  switch (change.kind) {
    case "added":
      return texts(whatOfNode[diff.kind], null, wholeText(diff.after), addedSummary(change.from));
    case "ended":
      return texts(whatOfNode[diff.kind], wholeText(diff.before), null, endedSummary(change.into));
    case "joined":
      return texts("Kế thừa", null, mentions(change.with), joinedSummary(change.with));
    case "moved": {
      const from = capital(placeWords(change.from));
      const to = capital(placeWords(change.to));
      return texts("Vị trí", `${from}.`, `${to}.`, moveSummary(change.from, change.to));
    }
    case "reworded": {
      const { before, after, hunks } = change;
      const what = wordFieldLabels[change.field];
      return {
        what,
        before: before === "" ? null : before,
        after: after === "" ? null : after,
        hunks,
        summary: actSentence(before === "", after === "", lower(what)),
      };
    }
    case "reordered": {
      const what = listLabels[change.field];
      const [before, after] = [change.before, change.after].map((keys) => namedKeys(diff, keys));
      return texts(what, before ?? "", after ?? "", `Đổi thứ tự ${lower(what)}.`);
    }
    case "changed":
      return fieldChangeText(diff, change);
  }
}

/** "Chỉ số 4.2", with the code it had before where that was another; of what ended, the old code. */
export function nodeHeading({ kind, before, after }: NodeDiff): string {
  const [old, now] = [before, after].map((placed) => (placed === null ? null : codeOf(placed)));
  const label = nodeKindLabels[kind];
  if (kind === "version") return label;
  if (now === null || now === undefined) return `${label} ${old ?? ""} của bản cũ`;
  return old === null || old === undefined || old === now
    ? `${label} ${now}`
    : `${label} ${now} (trước là ${old})`;
}

export const nodeKindLabels = {
  version: "Bộ tiêu chí",
  group: "Nhóm tiêu chí",
  criterion: "Tiêu chí",
  indicator: "Chỉ số",
} as const satisfies Record<NodeKind, string>;

export const aspectLabels = {
  new: "Bổ sung",
  ended: "Bãi bỏ",
  place: "Chuyển vị trí",
  wording: "Lời văn",
  points: "Điểm",
  scoring: "Cách chấm",
  terms: "Điều kiện, minh chứng",
} as const satisfies Record<ChangeAspect, string>;

/** Codes that differ only because others came, went or moved, said once. */
export function renumberedSentence(count: number): string | undefined {
  return count === 0
    ? undefined
    : `${count} mục chỉ đổi số thứ tự do mục khác thêm, bớt hoặc chuyển vị trí; nội dung không đổi nên không liệt kê.`;
}

function fieldChangeText(diff: NodeDiff, change: FieldChange): ChangeText {
  const what = fieldLabels[change.field];
  const before = fieldText(diff.before, change, "before");
  const after = fieldText(diff.after, change, "after");
  if (before === after && before !== null) {
    const summary = `Sửa thiết lập của ${lower(what)}; cách hiểu không đổi.`;
    return texts(what, before, after, summary);
  }
  return texts(what, before, after, fieldSummary(change, lower(what)));
}

function fieldSummary(change: FieldChange, what: string): string {
  const { field, before, after } = change;
  if (before === null || after === null) return actSentence(before === null, after === null, what);
  if (field === "maxHundredths") return `Điểm tối đa ${arrow(before, after)}.`;
  if (field === "totalCapHundredths") return `Trần tổng điểm ${arrow(before, after)}.`;
  if (field !== "rule") return `Sửa ${what}.`;
  const [old, now] = [maximumHundredths(before), maximumHundredths(after)];
  return old === now
    ? `Sửa ${what}; tối đa vẫn ${points(now)}.`
    : `Sửa ${what}; tối đa ${arrow(old, now)}.`;
}

function actSentence(wasAbsent: boolean, isAbsent: boolean, what: string): string {
  if (wasAbsent) return `Bổ sung ${what}.`;
  return isAbsent ? `Bỏ ${what}.` : `Sửa ${what}.`;
}

/** "5 → 6 điểm" */
function arrow(before: number, after: number): string {
  return `${points(before).replace(/ điểm$/, "")} → ${points(after)}`;
}

function texts(
  what: string,
  before: string | null,
  after: string | null,
  summary: string,
): ChangeText {
  return { what, before, after, summary, hunks: diffWords(before ?? "", after ?? "") };
}

function wholeText(placed: PlacedNode | null): string {
  return placed === null ? "" : nodeParagraphs(placed).join("\n");
}

function addedSummary(from: Lineage | null): string {
  if (from === null) return "Bổ sung mới.";
  return from.kind === "merged" ? `Hợp nhất từ ${codes(from)}.` : `Tách ra từ ${codes(from)}.`;
}

function endedSummary(into: Lineage | null): string {
  if (into === null) return "Bãi bỏ.";
  return into.kind === "merged" ? `Hợp nhất vào ${codes(into)}.` : `Tách thành ${codes(into)}.`;
}

function joinedSummary(lineage: Lineage): string {
  return lineage.kind === "merged"
    ? `Hợp nhất thêm ${codes(lineage)}.`
    : `Tách một phần thành ${codes(lineage)}.`;
}

function codes({ others }: Lineage): string {
  return `chỉ số ${others.map(({ code }) => code).join(", ")}`;
}

function mentions({ others }: Lineage): string {
  return others.map(({ code, title }) => `${code}. ${title}`).join("\n");
}

function moveSummary(from: Place, to: Place): string {
  return from.parentId === to.parentId || from.parentKind === "version"
    ? `Đổi thứ tự: thứ ${from.index + 1} → thứ ${to.index + 1}.`
    : `Chuyển từ ${parentWords(from)} sang ${parentWords(to)}.`;
}

function placeWords(place: Place): string {
  return `thứ ${place.index + 1} trong ${parentWords(place)}`;
}

function parentWords({ parentKind, parentCode }: Place): string {
  const kind = lower(nodeKindLabels[parentKind]);
  return parentCode === "" ? kind : `${kind} ${parentCode}`;
}

/** The items of a list by their names, on the side that has them. */
function namedKeys({ before, after }: NodeDiff, keys: readonly string[]): string {
  const placed = after ?? before;
  const names = new Map<string, string>();
  if (placed?.kind === "indicator") {
    for (const { key, label } of placed.node.inputs) names.set(key, label);
    for (const { id, title } of placed.node.terms.evidence) names.set(id, title);
    for (const { key, sentence } of placed.node.terms.crossChecks ?? []) names.set(key, sentence);
  }
  if (placed?.kind === "version") {
    for (const { key, label } of placed.node.classification.levels) names.set(key, label);
  }
  return `${keys.map((key, at) => `${at + 1}) ${names.get(key) ?? key}`).join("; ")}.`;
}

const whatOfNode = {
  version: "Toàn bộ bộ tiêu chí",
  group: "Toàn bộ nhóm tiêu chí",
  criterion: "Toàn bộ tiêu chí",
  indicator: "Toàn bộ chỉ số",
} as const satisfies Record<NodeKind, string>;

const wordFieldLabels = {
  label: "Tên phiên bản",
  title: "Tên gọi",
  note: "Ghi chú",
  meaning: "Nội hàm",
  guidance: "Hướng dẫn",
} as const satisfies Record<WordField, string>;

const listLabels = {
  inputs: "Số liệu nhập",
  evidence: "Minh chứng",
  crossChecks: "Kiểm tra chéo",
  levels: "Các mức xếp loại",
} as const;

const fieldLabels = {
  maxHundredths: "Điểm tối đa",
  totalCapHundredths: "Trần tổng điểm",
  verdict: "Điều kiện đạt",
  openToSupplement: "Tiêu chí mở",
  input: "Số liệu nhập",
  measure: "Đại lượng được chấm",
  rule: "Cách cho điểm",
  appliesTo: "Phạm vi áp dụng",
  minimum: "Mức tối thiểu",
  notApplicable: "Quy định không áp dụng",
  evidence: "Minh chứng",
  crossCheck: "Kiểm tra chéo",
  period: "Kỳ số liệu",
  sensitivity: "Mức độ phổ biến",
  level: "Mức xếp loại",
  illustrative: "Tính chất bộ tiêu chí",
  validFrom: "Ngày bắt đầu áp dụng",
  validTo: "Ngày hết áp dụng",
  numbering: "Cách đánh số",
  leaveOutRescales: "Cách chia lại điểm",
  carryOver: "Kế thừa chỉ số cũ",
} as const satisfies Record<FieldName, string>;

function codeOf(placed: PlacedNode): string {
  return placed.kind === "version" ? "" : placed.node.code;
}

function lower(words: string): string {
  return words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);
}
