import { dateText } from "#report/text.ts";
import { type Part, say } from "#report/say.ts";
import type { Span } from "#report/report-model.ts";

/** What the figures of plans are, for who puts them into a sentence. */
export const planLabels = {
  cities: "Số thành phố có Đề án",
  tasks: "Đề án: số nhiệm vụ",
  done: "Đề án: số nhiệm vụ hoàn thành",
  doneLate: "Đề án: số nhiệm vụ hoàn thành sau hạn",
  inProgress: "Đề án: số nhiệm vụ đang thực hiện",
  notStarted: "Đề án: số nhiệm vụ chưa thực hiện",
  stopped: "Đề án: số nhiệm vụ dừng thực hiện",
  overdue: "Đề án: số nhiệm vụ quá hạn",
  wards: "Đề án: số phường được chọn",
  planned: "Đề án: kinh phí dự kiến (đồng)",
  spent: "Đề án: kinh phí đã chi (đồng)",
  used: "Đề án: tỷ lệ chi so với dự kiến",
  groupTasks: (code: string) => `Đề án: số nhiệm vụ phục vụ nhóm ${code}`,
  groupDone: (code: string) => `Đề án: số nhiệm vụ phục vụ nhóm ${code} đã hoàn thành`,
  of: (city: string, label: string) => `${city}, ${label}`,
} as const;

export const planHeadings = {
  section: "Kết quả thực hiện Đề án của các thành phố",
  annex: "Tình hình thực hiện Đề án của từng thành phố",
  plan: (city: string, title: string) => `${city}: ${title}`,
} as const;

/** Whole sentences; figures in them stay figures. */
export const planSentences = {
  noPlan: "kết quả thực hiện Đề án của các thành phố (hệ thống chưa có Đề án nào trong kỳ này)",
  overall: (of: {
    readonly asOf: string;
    readonly cities: Part;
    readonly tasks: Part;
    readonly done: Part;
    readonly overdue: Part;
  }) =>
    say`Tính đến ngày ${dateText(of.asOf)}, có ${of.cities} thành phố lập Đề án với ${of.tasks} nhiệm vụ; hoàn thành ${of.done} nhiệm vụ, quá hạn ${of.overdue} nhiệm vụ.`,
  funds: (planned: Part, spent: Part, used: Part) =>
    say`Kinh phí dự kiến ${planned} đồng; đã chi ${spent} đồng, tỷ lệ chi so với dự kiến: ${used}.`,
  city: (of: {
    readonly city: string;
    readonly done: Part;
    readonly tasks: Part;
    readonly overdue: Part;
    readonly planned: Part;
    readonly spent: Part;
    readonly used: Part;
  }) =>
    say`${of.city}: hoàn thành ${of.done}/${of.tasks} nhiệm vụ, quá hạn ${of.overdue}; đã chi ${of.spent}/${of.planned} đồng (${of.used}).`,
  leading: (code: string, title: string, cities: readonly Span[]) =>
    say`Nhóm ${code} (${title}), số nhiệm vụ phục vụ đã hoàn thành: ${cities}. Chi tiết tại Phụ lục “${planHeadings.annex}”.`,
  cityOf: (city: string, done: Part, tasks: Part) => say`${city} ${done}/${tasks}`,
  decision: (number: string, day: string | null) =>
    number === ""
      ? "Đề án chưa ghi số quyết định."
      : `Đề án được phê duyệt tại Quyết định số ${number}${day === null ? "" : ` ngày ${dateText(day)}`}.`,
  time: (from: string, to: string) =>
    `Thời gian thực hiện: từ ngày ${dateText(from)} đến ngày ${dateText(to)}.`,
  wards: (names: readonly string[]) =>
    names.length === 0 ? "Chưa ghi phường được chọn." : `Phường được chọn: ${names.join(", ")}.`,
  tasks: (of: {
    readonly tasks: Part;
    readonly done: Part;
    readonly doneLate: Part;
    readonly inProgress: Part;
    readonly notStarted: Part;
    readonly stopped: Part;
    readonly overdue: Part;
  }) =>
    say`Tổng số ${of.tasks} nhiệm vụ: hoàn thành ${of.done} (${of.doneLate} sau hạn), đang thực hiện ${of.inProgress}, chưa thực hiện ${of.notStarted}, dừng thực hiện ${of.stopped}; quá hạn ${of.overdue}.`,
} as const;

export const planColumns = {
  city: "Thành phố",
  wards: "Phường được chọn",
  tasks: "Nhiệm vụ",
  done: "Hoàn thành",
  overdue: "Quá hạn",
  planned: "Dự kiến (đồng)",
  spent: "Đã chi (đồng)",
  used: "Tỷ lệ chi",
  number: "TT",
  task: "Nhiệm vụ",
  owner: "Đơn vị chủ trì",
  due: "Thời hạn",
  state: "Tình hình",
  criteria: "Tiêu chí",
  source: "Nguồn kinh phí",
  total: "Cộng",
  served: "Nhóm, tiêu chí được phục vụ",
  results: "Đơn vị đạt",
} as const;

export const planCaptions = {
  cities: "Nhiệm vụ và kinh phí Đề án của các thành phố",
  tasks: (city: string) => `${city}: nhiệm vụ của Đề án`,
  funds: (city: string) => `${city}: kinh phí Đề án theo nguồn`,
  served: (city: string) => `${city}: nhiệm vụ của Đề án bên cạnh kết quả tiêu chí được phục vụ`,
} as const;

export const planNotes = {
  asOf: (day: string) =>
    `Nguồn: Đề án như đã ghi khi chốt số liệu; quá hạn tính đến ngày ${dateText(day)}.`,
  results:
    "Đơn vị đạt: số đơn vị của thành phố đạt tiêu chí trên số đơn vị có kết luận thẩm định; ở dòng nhóm là cộng của các tiêu chí được phục vụ.",
  group: (code: string, title: string) => `Nhóm ${code}. ${title}`,
} as const;
