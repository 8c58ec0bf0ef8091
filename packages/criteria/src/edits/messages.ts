import { carryOverKindLabels } from "#carry-over/kind-labels.ts";
import type { Edit, EditKind, EditOf, SingleEdit } from "#edits/edit.ts";
import { placeField, type Touched } from "#edits/touches.ts";
import type { FindName, NodeName } from "#edits/node-names.ts";
import { carryOverField } from "#edits/touches.ts";
import type { FieldPath } from "#schema-problem.ts";
import type { NodeKind } from "#tree.ts";
import { formatDate } from "#formats/dates.ts";
import { formatDecimal } from "#formats/decimals.ts";
import { formatPoints } from "#formats/points.ts";
import { quoted } from "#labels.ts";

/** What an edit does, as words to go on with after "Hoàn tác:" and in a history: "sửa tên gọi chỉ số 2.3". */
export function describeEdit(edit: Edit, find: FindName): string {
  // The table has the words of just this kind.
  const words = sentences[edit.kind] as (edit: Edit, find: FindName) => string;
  return words(edit, find);
}

/** "chỉ số 2.3", or by its title where no code says which: "chỉ số “Tỷ lệ hộ …”". */
export function describeNode(name: NodeName | undefined): string {
  if (name === undefined) return "mục đã xóa";
  if (name.kind === "version") return nodeKinds.version;
  const { code, title, kind } = name;
  if (code !== "") return `${nodeKinds[kind]} ${code}`;
  return title === "" ? `${nodeKinds[kind]} chưa có tên` : `${nodeKinds[kind]} ${quoted(title)}`;
}

/** A field of a node, or a node that comes, goes or moves: "tên gọi của chỉ số 2.3". */
export function describePlace({ nodeId, path }: Touched, find: FindName): string {
  const name = find(nodeId);
  if (path.length === 0) return describeNode(name);
  if (path[0] === placeField) return `vị trí của ${describeNode(name)}`;
  return `${describeField(name?.kind, path)} của ${describeNode(name)}`;
}

/** What a field of a node is called, by where it lies: "nội hàm", "cách chấm điểm". */
export function describeField(kind: NodeName["kind"] | undefined, path: FieldPath): string {
  const [field = "", part = ""] = path;
  if (kind === "sample") return sampleFields[String(field)] ?? "nội dung";
  const below = field === "terms" ? termFields[String(part)] : undefined;
  const own = kind === "version" ? versionFields[String(field)] : undefined;
  return below ?? own ?? fields[String(field)] ?? "nội dung";
}

/** A simple value of a field in words; undefined for what is made of parts, which has sentences of its own. */
export function describeValue(path: FieldPath, value: unknown): string | undefined {
  const last = String(path.findLast((step) => typeof step === "string") ?? "");
  if (value === null) return "để trống";
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value === "number") {
    return /hundredths$/i.test(last) ? `${formatPoints(value)} điểm` : formatDecimal(String(value));
  }
  if (typeof value !== "string") return undefined;
  if (value === "") return "để trống";
  if (/^valid(From|To)$/.test(last)) return formatDate(value);
  return /^-?\d+(\.\d+)?$/.test(value) ? formatDecimal(value) : value;
}

const nodeKinds = {
  version: "bộ tiêu chí",
  group: "nhóm tiêu chí",
  criterion: "tiêu chí",
  indicator: "chỉ số",
  sample: "bộ số liệu mẫu",
} as const satisfies Record<NodeName["kind"], string>;

type Sentences = { [Kind in EditKind]: (edit: EditOf<Kind>, find: FindName) => string };

const sentences: Sentences = {
  "set-field": ({ nodeId, path }, find) => {
    return `sửa ${describePlace({ nodeId, path }, find)}`;
  },
  "set-parts": ({ nodeId, parts }, find) => {
    const names = Object.keys(parts).map((part) => describeField("indicator", [part]));
    return `sửa ${names.join(", ")} của ${describeNode(find(nodeId))}`;
  },
  "add-group": ({ node }, find) => `thêm ${describeNode(find(node.id) ?? named("group", node))}`,
  "add-criterion": ({ node }, find) =>
    `thêm ${describeNode(find(node.id) ?? named("criterion", node))}`,
  "add-indicator": ({ node }, find) =>
    `thêm ${describeNode(find(node.id) ?? named("indicator", node))}`,
  "move-node": ({ nodeId }, find) => `chuyển ${describeNode(find(nodeId))}`,
  "remove-node": ({ nodeId }, find) => `xóa ${describeNode(find(nodeId))}`,
  "set-sample": ({ sampleId, sample }, find) => {
    const name = describeNode(find(sampleId) ?? { kind: "sample", code: "", title: "" });
    return sample === null ? `xóa ${name}` : `đặt ${name}`;
  },
  "set-sample-part": ({ sampleId, path }, find) =>
    `sửa ${describeField("sample", path)} của ${describeNode(find(sampleId))}`,
  "set-carry-over": ({ indicatorId, statement }, find) =>
    statement === null
      ? `bỏ xác nhận kế thừa của ${describeNode(find(indicatorId))}`
      : `xác nhận kế thừa của ${describeNode(find(indicatorId))}: ${carryOverKindLabels[statement.kind].toLocaleLowerCase("vi")}`,
  several: ({ edits }, find) => {
    const [only] = edits;
    if (only !== undefined && edits.length === 1) return describeEdit(only, find);
    return countEdits(edits);
  },
};

/** "thêm 3 mục, chuyển 2 mục, sửa 5 chỗ". */
function countEdits(edits: readonly SingleEdit[]): string {
  const count = (...kinds: readonly EditKind[]) =>
    edits.filter(({ kind }) => kinds.includes(kind)).length;
  const added = count("add-group", "add-criterion", "add-indicator");
  const moved = count("move-node");
  const removed = count("remove-node");
  const set = count("set-field", "set-parts", "set-sample", "set-sample-part");
  const stated = count("set-carry-over");
  return [
    ...(added > 0 ? [`thêm ${added} mục`] : []),
    ...(moved > 0 ? [`chuyển ${moved} mục`] : []),
    ...(removed > 0 ? [`xóa ${removed} mục`] : []),
    ...(set > 0 ? [`sửa ${set} chỗ`] : []),
    ...(stated > 0 ? [`xác nhận kế thừa ${stated} chỉ số`] : []),
  ].join(", ");
}

function named(kind: NodeKind, { title }: { readonly title: string }): NodeName {
  return { kind, code: "", title };
}

const fields: Readonly<Record<string, string>> = {
  [carryOverField]: "xác nhận kế thừa",
  title: "tên gọi",
  meaning: "nội hàm",
  guidance: "hướng dẫn",
  maxHundredths: "điểm tối đa",
  openToSupplement: "việc mở cho địa phương bổ sung",
  verdict: "cách xét đạt",
  inputs: "số liệu nhập",
  measure: "cách tính",
  rule: "cách chấm điểm",
  terms: "điều kiện áp dụng",
};

const versionFields: Readonly<Record<string, string>> = {
  label: "tên phiên bản",
  note: "ghi chú",
  illustrative: "ghi chú minh họa",
  validFrom: "ngày bắt đầu áp dụng",
  validTo: "ngày hết áp dụng",
  numbering: "cách đánh số",
  totalCapHundredths: "trần tổng điểm",
  leaveOutRescales: "cách chia lại điểm",
  classification: "các mức xếp loại",
};

const sampleFields: Readonly<Record<string, string>> = {
  name: "tên gọi",
  unit: "đơn vị",
  answers: "số liệu",
  expected: "kết quả mong đợi",
};

const termFields: Readonly<Record<string, string>> = {
  appliesTo: "phạm vi áp dụng",
  minimum: "mức tối thiểu",
  notApplicable: "trường hợp không áp dụng",
  evidence: "minh chứng",
  crossChecks: "kiểm tra chéo",
  period: "kỳ tính",
  sensitivity: "độ mật",
};
