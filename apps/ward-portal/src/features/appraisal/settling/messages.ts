import type { Differences } from "@thuocdo/contract/differences";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatPoints } from "@thuocdo/criteria/formats/points";

const named = (by: { readonly fullName: string } | null) =>
  by === null || by.fullName === "" ? "" : `, ${by.fullName}`;

export const messages = {
  title: "Thống nhất sau phúc tra",
  back: "Về đợt đánh giá",
  of: (unit: string, city: string | null, round: string, revision: number) =>
    `${[unit, city].filter((part) => part !== null).join(", ")} · ${round} · lần nộp ${revision}`,
  look: "Mở hồ sơ và minh chứng",
  totals: "Bốn kết quả đứng cạnh nhau, không kết quả nào bị ghi đè",
  self: "Tự chấm",
  first: "Thẩm định",
  second: "Phúc tra",
  standing: "Kết quả đang tính",
  whole: (hundredths: number) => formatPoints(hundredths, { fixed: true }),
  when: (at: string, by: { readonly fullName: string } | null) =>
    `${formatInstant(at)}${named(by)}`,
  agreement: (same: number, indicators: number, equal: number, verdicts: number) =>
    `Hai lần chấm giống nhau ở ${same} / ${indicators} chỉ số, cùng kết luận đạt hoặc chưa đạt ở ${equal} / ${verdicts} tiêu chí.`,
  agreementHint: "Hệ số kappa chỉ tính được trên nhiều hồ sơ; xem ở trang của đợt đánh giá.",
  indicator: (code: string, title: string) => `${code} ${title}`,
  points: (hundredths: number | null) =>
    hundredths === null ? "không tính điểm" : `${formatPoints(hundredths)} điểm`,
  found: (name: string) => `${name}:`,
  asAnswered: "giữ như đơn vị đã nộp",
  accepted: "chấp nhận không áp dụng",
  refused: "không chấp nhận đề nghị không áp dụng",
  corrected: (label: string, value: string) =>
    label === "" ? `sửa số liệu thành ${value}` : `sửa “${label}” thành ${value}`,
  decide: (code: string) => `Quyết định về chỉ số ${code}`,
  kept: (hundredths: number | null) => `Giữ kết quả đang tính (${messages.points(hundredths)})`,
  asSecond: (hundredths: number | null) => `Theo phúc tra (${messages.points(hundredths)})`,
  otherwise: "Cho điểm khác",
  undecided: "Hãy chọn một quyết định.",
  awardMissing: "Hãy cho điểm của chỉ số này.",
  reasonOf: (code: string) => `Lý do về chỉ số ${code}`,
  reasonMissing: "Hãy nêu lý do của quyết định.",
  typed: "Nội dung đang viết được giữ trên máy này.",
  hint: "Quyết định từng chỉ số khác nhau, mỗi chỉ số một lý do. Điểm tự chấm, điểm thẩm định và điểm phúc tra vẫn giữ nguyên; kết quả thống nhất đứng bên cạnh và là kết quả chính thức. Đơn vị được báo kết quả và được kiến nghị xem lại.",
  settle: (count: number) => `Thống nhất ${formatDecimal(String(count))} chỉ số`,
  confirm: (unit: string) =>
    `Kết quả của ${unit} sẽ theo các quyết định này. Mỗi hồ sơ chỉ thống nhất một lần, không sửa lại được.`,
  settled: (unit: string, at: string, by: { readonly fullName: string }) =>
    `${unit} đã thống nhất lúc ${formatInstant(at)}${named(by)}.`,
  outcome: { kept: "Giữ kết quả đang tính", second: "Theo phúc tra", changed: "Cho điểm khác" },
  decided: (outcome: string, reason: string) => `${outcome}: ${reason}`,
  hindered: {
    "nothing-to-settle": "Hai lần chấm giống nhau, không có chỉ số nào phải thống nhất.",
    settled: "Hồ sơ này đã được thống nhất.",
    "round-frozen": "Đợt đánh giá đã chốt số liệu nên không thống nhất được nữa.",
    "not-the-result":
      "Lần nộp này không phải kết quả của hồ sơ: hồ sơ đã bị trả lại, đang thẩm định hoặc đã nộp lại.",
    "appeal-waits":
      "Đơn vị đang kiến nghị xem lại kết quả này. Hãy trả lời kiến nghị trước, rồi thống nhất.",
    "took-part":
      "Đồng chí đã thẩm định hoặc phúc tra hồ sơ này nên không quyết định về chỗ khác nhau.",
    "own-unit": "Không ai quyết định về hồ sơ của chính đơn vị mình.",
    "not-allowed": "Chỗ khác nhau do lãnh đạo của đơn vị thẩm định hoặc cấp trên quyết định.",
  } satisfies Record<NonNullable<Differences["hindered"]>, string>,
  openTitle: (count: number) =>
    `${formatDecimal(String(count))} hồ sơ có hai lần chấm khác nhau, chờ thống nhất`,
  openLine: (unit: string, city: string | null, round: string, differing: number) =>
    `${[unit, city].filter((part) => part !== null).join(", ")}, ${round}: ${formatDecimal(String(differing))} chỉ số khác nhau`,
};
