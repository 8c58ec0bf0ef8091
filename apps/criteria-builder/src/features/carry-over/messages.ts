import type { CarryOverImpact, ImpactCounts } from "@thuocdo/contract/carry-over";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";

const count = (number: number) => formatDecimal(String(number));

/** What a draft does to the answers given to the version before. */
export function impactSentence(total: ImpactCounts): string {
  if (total.units === 0) return "Chưa đơn vị nào trả lời theo bản trước.";
  const { carried, askedAgain, archived, units, rounds, unitsAffected } = total;
  return `Đã có ${count(carried + askedAgain + archived)} trả lời của ${count(units)} đơn vị trong ${count(rounds)} đợt: ${count(carried)} giữ được, ${count(askedAgain)} phải hỏi lại, ${count(archived)} chỉ lưu trữ. ${count(unitsAffected)} đơn vị có trả lời không giữ được.`;
}

export const messages = {
  intro: (label: string) =>
    `Mỗi chỉ số của ${label} đi tiếp thế nào trong phiên bản này. Phần mềm đề xuất, người soạn xác nhận; ban hành cần xác nhận hết.`,
  firstTitle: "Không có gì để kế thừa",
  first: "Phiên bản này không bắt đầu từ phiên bản nào đã ban hành.",
  progress: (done: number, all: number) => `Đã xác nhận ${done}/${all} chỉ số`,
  confirmKept: (kept: number) => `Xác nhận ${kept} chỉ số giữ nguyên`,
  confirmAll: (open: number) => `Xác nhận cả ${open} đề xuất…`,
  confirmAllTitle: (open: number) => `Xác nhận cả ${open} đề xuất?`,
  ofKind: (kind: string, found: number) => `${kind}: ${found} chỉ số`,
  confirmAllHint:
    "Chỉ số đã được xác nhận khác với đề xuất thì giữ nguyên. Hoàn tác được cả lượt bằng một lần Ctrl+Z.",
  freshTitle: (found: number) => `${found} chỉ số mới`,
  freshHint: "Không kế thừa chỉ số nào của bản trước; các đơn vị trả lời lần đầu.",
  show: "Chỉ xem",
  filters: { unsettled: "Chưa xác nhận xong", all: "Tất cả" },
  filterCount: (name: string, found: number) => `${name} (${found})`,
  nothingUnsettled: "Không còn chỉ số nào chưa xác nhận",
  list: "Các chỉ số của bản trước",
  proposed: (kind: string) => `Đề xuất: ${kind}.`,
  confirmed: (kind: string) => `Đã xác nhận: ${kind}`,
  mergedInto: (kind: string, target: string, percent: number) =>
    `${kind} vào ${target}, tỷ trọng ${percent}%`,
  splitInto: (kind: string, targets: string) => `${kind} thành ${targets}`,
  unconfirmed: "Chưa xác nhận",
  compare: "Xem thay đổi",
  compareOf: (name: string) => ` của ${name}`,
  becomes: "Trong phiên bản này",
  becomesOf: (code: string) => ` của chỉ số ${code}`,
  confirm: "Xác nhận",
  confirmOf: (code: string) => ` chỉ số ${code}`,
  takeBack: "Bỏ xác nhận",
  target: "Hợp nhất vào",
  targetNumber: (position: number) => `Nơi nhận ${position}`,
  weight: "Tỷ trọng (%)",
  weightHint: "Phần kết quả cũ của chỉ số hợp nhất tính theo chỉ số này.",
  weightUnreadable: "Nhập số nguyên từ 1 đến 100.",
  chooseTarget: "(chọn chỉ số)",
  addTarget: "Thêm nơi nhận",
  removeTarget: (position: number) => `Bớt nơi nhận ${position}`,
  targetsMissing: "Hãy chọn đủ nơi nhận.",
  indicator: (code: string, title: string) => `${code}. ${title}`,
  unknown: (id: string) => `“${id}”`,
  strangers: (count_: number) => `Có ${count_} xác nhận cho chỉ số mà bản trước không có.`,
  removeStrangers: "Bỏ các xác nhận này",

  impactTitle: "Ảnh hưởng tới số liệu đã có",
  impactAsOf: ({ countedAt, sequence }: Pick<CarryOverImpact, "countedAt" | "sequence">) =>
    sequence === 0
      ? `Đếm lúc ${formatInstant(countedAt)}, dự thảo chưa sửa.`
      : `Đếm lúc ${formatInstant(countedAt)}, theo dự thảo sau lần sửa ${sequence}. Chỉ số chưa xác nhận được tính theo đề xuất.`,
  impactOutdated: "Dự thảo đã thay đổi từ lúc đếm.",
  counting: "Đang đếm số liệu đã có",
  countAgain: "Đếm lại",
  byCity: "Theo thành phố",
  city: "Thành phố",
  carried: "Giữ được",
  askedAgain: "Phải hỏi lại",
  archived: "Chỉ lưu trữ",
  units: "Đơn vị đã trả lời",
  unitsAffected: "Đơn vị bị ảnh hưởng",
  figure: count,
  answersOf: ({ carried, askedAgain, archived, units, rounds }: ImpactCounts) =>
    carried + askedAgain + archived === 0
      ? "Chưa có trả lời nào."
      : `${count(carried + askedAgain + archived)} trả lời của ${count(units)} đơn vị, ${count(rounds)} đợt.`,
} as const;
