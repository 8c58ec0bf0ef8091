import type { RecordedUnitChange, UnitChangePreview } from "@thuocdo/contract/unit-changes";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";

const count = (number: number) => formatDecimal(String(number));
const list = (names: readonly string[]) => names.join(", ");
const names = (units: readonly { readonly unitName: string }[]) =>
  list(units.map(({ unitName }) => unitName));

export const messages = {
  title: "Đơn vị",
  asOf: "Tại ngày",
  asOfHint: "Đơn vị đổi tên, sáp nhập theo thời gian; danh sách này đúng tại một ngày.",
  datePlaceholder: "ngày/tháng/năm",
  dateMissing: "Hãy nhập ngày, ví dụ 1/7/2025.",
  search: "Tìm theo tên hoặc mã",
  counted: (units: number, day: string) => `${count(units)} đơn vị tại ngày ${formatDate(day)}`,
  found: (shown: number, all: number) =>
    shown < all
      ? `${count(shown)} trong ${count(all)} đơn vị tìm thấy`
      : `${count(all)} đơn vị tìm thấy`,
  noneFound: "Không tìm thấy đơn vị nào tại ngày này.",
  none: "Chưa có đơn vị nào tại ngày này",
  noneHint: "Hãy nhập danh sách đơn vị từ tệp, hoặc chọn ngày khác.",
  tree: "Cây đơn vị",
  open: (name: string, below: number) => `${name}, ${count(below)} đơn vị trực thuộc`,
  below: (below: number) => `${count(below)} đơn vị`,
  codeOf: (code: string, type: string) => `Mã ${code}, ${type}`,
  placeOf: (code: string, above: readonly string[]) => list([`Mã ${code}`, ...above]),

  importUnits: "Nhập đơn vị từ tệp",
  changes: "Các thay đổi đã ghi",
  changesNone: "Chưa ghi thay đổi nào.",
  planned: "Chưa đến ngày hiệu lực",
  takenBack: "Đã thu hồi",
  effective: (day: string) => `Từ ngày ${formatDate(day)}`,
  decision: (number: string, day: string) => `Quyết định ${number} ngày ${formatDate(day)}`,
  recorded: (at: string, by: string | undefined) =>
    by === undefined ? `Ghi lúc ${formatInstant(at)}` : `${by} ghi lúc ${formatInstant(at)}`,
  takenBackFor: (at: string, reason: string) => `Thu hồi lúc ${formatInstant(at)}: ${reason}`,
  takeBack: "Thu hồi",
  takeBackOf: (change: string) => `Thu hồi thay đổi: ${change}`,
  takeBackHint:
    "Các đơn vị trở lại như trước thay đổi này. Thay đổi và lý do thu hồi vẫn được lưu. Chỉ thu hồi được khi chưa có gì dựa vào nó.",
  takeBackReason: "Lý do thu hồi",
  cancel: "Thôi",

  back: "Về danh sách đơn vị",
  code: "Mã",
  name: "Tên",
  type: "Loại",
  from: "Từ ngày",
  to: "Đến hết ngày",
  now: "nay",
  parent: "Đơn vị cấp trên",
  names: "Tên và mã qua các thời kỳ",
  placements: "Trực thuộc qua các thời kỳ",
  placementsNone: "Đơn vị đứng đầu, không trực thuộc đơn vị nào.",
  successions: "Kế thừa",
  successionsNone: "Không ghi nhận sáp nhập, chia tách nào.",
  predecessor: (name: string, day: string) => `Kế thừa từ ${name}, từ ngày ${formatDate(day)}`,
  successor: (name: string, day: string) => `Chuyển vào ${name}, từ ngày ${formatDate(day)}`,
  successionKind: {
    merge: "sáp nhập",
    split: "chia tách",
    rename: "đổi tên",
    same: "giữ nguyên, lập lại theo địa giới mới",
  },
  succeededBy: (kind: string, decision: string | null) =>
    decision === null ? `(${kind})` : `(${kind}, theo ${decision})`,
  noScore: "Điểm và hồ sơ của đơn vị cũ không tự chuyển sang đơn vị kế thừa.",
  ended: (day: string) => `Không còn từ ngày ${formatDate(day)}`,
  endsOn: (day: string) => `Thôi tồn tại từ ngày ${formatDate(day)}`,
  begins: (day: string) => `Bắt đầu từ ngày ${formatDate(day)}`,
  acts: "Ghi thay đổi theo quyết định",
  act: { rename: "Đổi tên, mã", move: "Chuyển cấp trên", merge: "Sáp nhập", split: "Chia tách" },

  kind: {
    rename: "Đổi tên, mã",
    move: "Chuyển cấp trên",
    merge: "Sáp nhập vào đơn vị đã có",
    "merge-anew": "Sáp nhập thành đơn vị mới",
    split: "Chia tách",
    import: "Nhập từ tệp",
  } satisfies Record<RecordedUnitChange["kind"], string>,
  changed({ kind, before, after }: RecordedUnitChange): string {
    switch (kind) {
      case "rename":
        return `${names(before)} đổi tên thành ${names(after)}`;
      case "move":
        return `${names(before)} chuyển về ${names(after)}`;
      case "merge":
        return `${names(before)} nhập vào ${names(after)}`;
      case "merge-anew":
        return `${names(before)} hợp thành ${names(after)}`;
      case "split":
        return `${names(before)} chia thành ${names(after)}`;
      case "import":
        return "Nhập đơn vị từ tệp";
    }
  },

  effectiveOn: "Ngày hiệu lực",
  effectiveHint: "Có thể là một ngày sắp tới; từ ngày đó hệ thống mới hiểu theo thay đổi này.",
  decisionNumber: "Số quyết định, nghị quyết",
  decisionPlaceholder: "ví dụ 1675/NQ-UBTVQH15",
  decidedOn: "Ngày ký",
  numberMissing: "Hãy nhập số quyết định.",
  newName: "Tên mới",
  newCode: "Mã mới",
  nameMissing: "Hãy nhập tên.",
  codeBad: "Mã gồm chữ cái không dấu, chữ số, gạch ngang.",
  newParent: "Đơn vị cấp trên mới",
  into: "Sáp nhập vào",
  intoExisting: "Đơn vị đã có",
  intoNew: "Một đơn vị mới",
  intoUnit: "Đơn vị nhận",
  others: "Các đơn vị khác cùng sáp nhập",
  othersHint: "Không bắt buộc. Tìm rồi thêm từng đơn vị.",
  parts: "Các đơn vị mới",
  part: (number: number) => `Đơn vị mới ${number}`,
  addPart: "Thêm đơn vị mới",
  dropPart: (number: number) => `Bỏ đơn vị mới ${number}`,
  goesOn: "Đơn vị cũ vẫn còn với phần địa bàn còn lại",
  unitMissing: "Hãy chọn một đơn vị.",
  pick: (name: string) => `Chọn ${name}`,
  unpick: (name: string) => `Bỏ ${name}`,
  picked: "Đã chọn",
  typeToPick: "Gõ tên hoặc mã để tìm.",
  preview: "Xem trước tác động",
  restored: "Nội dung gõ dở lần trước được giữ lại trên máy này.",
  beginAnew: "Nhập lại từ đầu",
  faults: "Còn chỗ chưa điền đúng, xem từng ô bên trên.",

  previewTitle: "Tác động của thay đổi",
  store: "Ghi thay đổi",
  previewPlanned: (day: string) =>
    `Ngày hiệu lực ${formatDate(day)} chưa đến: đến ngày đó thay đổi mới có tác dụng.`,
  previewMoved: (parent: string, day: string) =>
    `Từ ngày ${formatDate(day)} trực thuộc ${parent}; trước ngày đó giữ nguyên.`,
  previewTarget: (target: string) =>
    `${target} nhận sáp nhập: giữ tên, mã, tài khoản và số liệu của mình; lịch sử của cả hai bên đều được giữ.`,
  previewEnds: (units: UnitChangePreview["ended"], day: string) =>
    `Thôi tồn tại từ ngày ${formatDate(day)}: ${names(units)}. Tên, số liệu, hồ sơ trước ngày đó giữ nguyên, không xoá gì.`,
  previewBegins: (units: UnitChangePreview["begun"], day: string) =>
    `Bắt đầu từ ngày ${formatDate(day)}: ${names(units)}.`,
  previewAlong: (units: number) => `${count(units)} đơn vị trực thuộc chuyển theo về đơn vị nhận.`,
  previewRounds: "Đợt đánh giá",
  previewNoRounds: "Không đợt nào đang mở, đã đóng hoặc sắp mở chịu tác động.",
  roundEffect: {
    untouched: "không đổi",
    "to-be-replanned": "đơn vị không còn vào ngày cuối kỳ, đợt chỉ mở được sau khi sửa kế hoạch",
    "read-at-opening": "tên và cấp thẩm định được đọc lại khi mở đợt",
    "stays-called": "giữ tên và cấp thẩm định như khi được gọi",
    "stays-until-released":
      "vẫn phải nộp hồ sơ của mình; người tổ chức đợt có thể cho thôi nộp trên bảng tình hình",
  } satisfies Record<UnitChangePreview["rounds"][number]["effect"], string>,
  roundState: { planned: "chưa mở", open: "đang mở", closed: "đã đóng", frozen: "đã chốt" },
  submissionState: {
    "not-started": "chưa bắt đầu hồ sơ",
    "in-progress": "đang nhập hồ sơ",
    submitted: "hồ sơ chờ thẩm định",
    "under-appraisal": "hồ sơ đang thẩm định",
    returned: "hồ sơ bị trả lại",
    approved: "hồ sơ đã duyệt",
    reopened: "hồ sơ được mở lại",
  } satisfies Record<UnitChangePreview["rounds"][number]["submission"], string>,
  previewRound: (unit: string, title: string, state: string, submission: string, effect: string) =>
    `${title} (${state}), ${unit}, ${submission}: ${effect}.`,
  previewMore: (more: number) => `Và ${count(more)} hồ sơ khác.`,
  previewAccounts: "Tài khoản",
  previewNoAccounts: "Không tài khoản nào giữ vai trò ở các đơn vị này.",
  previewAccount: (unit: string, role: string, people: number) =>
    `${unit}: ${count(people)} tài khoản ${role}`,
  previewAccountsHint:
    "Vai trò không tự chuyển: người của đơn vị cũ vẫn làm tiếp được hồ sơ đang mở của mình. Vai trò ở đơn vị mới do quản trị viên giao.",
  role: {
    administrator: "quản trị",
    drafter: "soạn thảo",
    issuer: "ban hành",
    commenter: "góp ý",
    "ward-officer": "cán bộ nhập hồ sơ",
    appraiser: "thẩm định",
    analyst: "phân tích",
    leader: "lãnh đạo",
  } satisfies Record<UnitChangePreview["accounts"][number]["role"], string>,
  previewFigures: "Số liệu đã chốt",
  previewNoFigures: "Chưa đợt nào đã chốt có số liệu của các đơn vị này.",
  previewFigure: (unit: string, rounds: number) =>
    `${unit}: số liệu trong ${count(rounds)} đợt đã chốt giữ nguyên như lúc đó; khi so sánh theo đơn vị hiện nay thì xem ở đơn vị kế thừa, có ghi rõ kế thừa từ đâu.`,
} as const;
