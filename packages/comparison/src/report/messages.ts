import type { Basis } from "#basis.ts";
import { say, type Part } from "#report/say.ts";
import type { ReportKind, Span } from "#report/report-model.ts";
import { dateText, instantParts, pointsText } from "#report/text.ts";
import type { UnrankedReason } from "#wards/compared-ward.ts";

/** Words of the verdicts, and the letters that stand for them in tables. */
export const verdictWords = {
  met: { word: "Đạt", sign: "Đ" },
  "not-met": { word: "Chưa đạt", sign: "C" },
  missing: { word: "Thiếu số liệu", sign: "T" },
  "not-applicable": { word: "Không áp dụng", sign: "K" },
  "not-appraised": { word: "Chưa thẩm định", sign: "–" },
} as const;

export const unrankedWords: { readonly [R in UnrankedReason]: string } = {
  "not-submitted": "chưa nộp hồ sơ",
  "not-appraised": "đã nộp, chưa thẩm định xong",
  "answers-missing": "còn chỉ số thiếu số liệu",
};

const periodOf = ({ periodFrom, periodTo }: Pick<Basis, "periodFrom" | "periodTo">) =>
  `từ ngày ${dateText(periodFrom)} đến ngày ${dateText(periodTo)}`;

/** Báo cáo sơ kết, báo cáo tổng kết. */
export const kindWords: { readonly [K in ReportKind]: string } = {
  interim: "Sơ kết",
  final: "Tổng kết",
};

/** Sentences of the report. Each is whole; figures in them stay figures. */
export const sentences = {
  subject: (basis: Basis, kind: ReportKind) =>
    `${kindWords[kind]} kết quả thực hiện ${basis.versionTitle} (${basis.roundTitle}, kỳ ${periodOf(basis)})`,
  versionBasis: (basis: Basis) =>
    basis.decision === null
      ? `Căn cứ ${basis.versionTitle}, phiên bản ${basis.versionLabel}`
      : `Căn cứ Quyết định số ${basis.decision.number} ngày ${dateText(basis.decision.decidedOn)} ban hành ${basis.versionTitle} (phiên bản ${basis.versionLabel})`,
  otherBases: "căn cứ khác: Đề án, kế hoạch, văn bản chỉ đạo",
  opening: (basis: Basis, issuingBody: string, kind: ReportKind) =>
    say`${issuingBody} báo cáo ${kindWords[kind].toLowerCase()} kết quả đánh giá ${basis.roundTitle}, kỳ ${periodOf(basis)}, như sau:`,

  setInUse: (
    version: {
      readonly groups: Part;
      readonly criteria: Part;
      readonly indicators: Part;
      readonly points: Part;
    },
    label: string,
  ) =>
    say`Đánh giá theo phiên bản ${label} của Bộ tiêu chí, gồm ${version.groups} nhóm tiêu chí, ${version.criteria} tiêu chí, ${version.indicators} chỉ số; tổng điểm tối đa ${version.points} điểm. Mỗi tiêu chí có kết luận đạt hoặc chưa đạt theo quy tắc riêng, bên cạnh điểm số.`,
  called: (c: {
    readonly expected: Part;
    readonly cities: Part;
    readonly submitted: Part;
    readonly onTime: Part;
    readonly appraised: Part;
  }) =>
    say`Số đơn vị được đánh giá: ${c.expected} đơn vị thuộc ${c.cities} thành phố. Đã nộp hồ sơ: ${c.submitted} đơn vị, trong đó đúng hạn ${c.onTime} đơn vị; đã thẩm định: ${c.appraised} đơn vị.`,
  allComplete: "Tất cả đơn vị được đánh giá đã được thẩm định và đủ số liệu để so sánh.",
  notCompared: (left: Part) =>
    say`Có ${left} đơn vị chưa đủ số liệu, được nêu riêng và không tính vào xếp hạng, bình quân:`,
  notComparedWard: (name: string, city: string, reason: UnrankedReason) =>
    `${name} (${city}): ${unrankedWords[reason]}`,
  notComparedUnits: (reason: UnrankedReason, units: Part) =>
    say`${units} đơn vị ${unrankedWords[reason]}.`,
  dataset: (basis: Basis) => {
    const { time, date } = instantParts(basis.asOf);
    return basis.snapshotNumber === null
      ? `Số liệu đọc lúc ${time} ngày ${date}; đợt đánh giá chưa chốt nên số liệu còn có thể thay đổi.`
      : `Số liệu lấy từ bộ số liệu chốt số ${basis.snapshotNumber}, chốt lúc ${time} ngày ${date}. Mọi con số trong báo cáo đều tính lại được từ bộ số liệu này.`;
  },
  simulated:
    "Toàn bộ số liệu trong báo cáo này là dữ liệu mô phỏng, không phản ánh kết quả của đơn vị nào.",
  illustrative: "Bộ tiêu chí dùng ở đây mang tính minh họa, không phải văn bản đang có hiệu lực.",

  allCriteriaMet: (met: Part, compared: Part) =>
    say`Có ${met}/${compared} đơn vị đạt tất cả tiêu chí áp dụng đối với mình.`,
  criteriaRange: (min: Part, max: Part) =>
    say`Số tiêu chí đạt của mỗi đơn vị từ ${min} đến ${max}.`,
  totalRange: (min: Part, max: Part) => say`Điểm thẩm định từ ${min} đến ${max} điểm.`,
  totalMean: (mean: Part, median: Part) =>
    say`Điểm thẩm định bình quân ${mean} điểm, trung vị ${median} điểm.`,
  fewUnits:
    "Với số đơn vị này, báo cáo đặt các đơn vị cạnh nhau theo từng tiêu chí và không suy rộng bằng thống kê; chênh lệch điểm nhỏ giữa các đơn vị chưa đủ cơ sở để phân biệt hơn kém.",
  levelCount: (label: string, units: Part) => say`${label}: ${units} đơn vị.`,
  noLevel: (units: Part) => say`Chưa xếp loại vì thiếu số liệu: ${units} đơn vị.`,
  ward: (w: {
    readonly name: string;
    readonly city: string;
    readonly met: Part;
    readonly applicable: Part;
    readonly self: Part;
    readonly appraised: Part;
    readonly level: string;
  }) =>
    say`${w.name} (${w.city}): đạt ${w.met}/${w.applicable} tiêu chí áp dụng; điểm tự chấm ${w.self}, điểm thẩm định ${w.appraised}; xếp loại: ${w.level}.`,
  next: (level: string, lacks: string) => ` Để đạt mức “${level}” còn thiếu: ${lacks}.`,
  undetermined: "chưa xác định",

  groupPoints: (min: Part, max: Part, most: Part) =>
    say`Điểm thẩm định từ ${min} đến ${max} trên tối đa ${most} điểm.`,
  groupPointsOf: (points: readonly (readonly [name: string, points: Part])[], most: Part) =>
    say`Điểm thẩm định (tối đa ${most}): ${points.flatMap(([name, value], index) => say`${index === 0 ? "" : "; "}${name} ${value}`)}.`,
  metByAll: (codes: string, units: Part) =>
    say`Tiêu chí ${codes}: cả ${units} đơn vị được thẩm định đều đạt.`,
  criterion: (c: {
    readonly code: string;
    readonly title: string;
    readonly met: Part;
    readonly judged: Part;
  }) => say`Tiêu chí ${c.code} (${c.title}): ${c.met}/${c.judged} đơn vị đạt.`,
  notMetBy: (wards: readonly Span[]) => say` Chưa đạt: ${wards}.`,
  noneJudged: (code: string, title: string) =>
    `Tiêu chí ${code} (${title}): chưa có đơn vị nào đủ số liệu hoặc thuộc diện áp dụng để kết luận.`,

  noEarlier: "Hệ thống chưa có bộ số liệu chốt của kỳ trước để so sánh.",
  noSameSeason: "so sánh với cùng kỳ năm trước (hệ thống chưa có số liệu cùng kỳ)",
  change: (
    w: {
      readonly name: string;
      readonly before: Part;
      readonly after: Part;
      readonly total: Part;
    },
    earlier: Basis,
  ) =>
    say`${w.name}: ${w.before} điểm ở kỳ ${periodOf(earlier)}; ${w.after} điểm ở kỳ này; chênh lệch ${w.total} điểm.`,
  noPairs: "Chưa có đơn vị nào đủ số liệu của cả hai kỳ để so sánh.",
  rose: (rose: Part, known: Part, earlier: Basis) =>
    say`So với kỳ ${periodOf(earlier)}, có ${rose}/${known} đơn vị tăng điểm thẩm định.`,
  changeIsPlain:
    "Chênh lệch là hiệu số đơn thuần trong thời gian thí điểm, không có đơn vị đối chứng nên chưa khẳng định được là do thí điểm.",

  strengths: (criteria: Part, all: Part) =>
    say`Có ${criteria}/${all} tiêu chí được tất cả đơn vị đủ số liệu đạt.`,
  weaknesses: (criteria: Part, all: Part) =>
    say`Có ${criteria}/${all} tiêu chí còn đơn vị chưa đạt:`,
  noWeakness: "Theo số liệu đã thẩm định, không còn tiêu chí nào có đơn vị chưa đạt.",
  selfAbove: (above: Part, compared: Part) =>
    say`Có ${above}/${compared} đơn vị tự chấm cao hơn điểm thẩm định; chênh lệch có thể do đơn vị tự chấm cao hoặc do thẩm định chặt, cần đối chiếu lý do ghi tại từng hồ sơ.`,
  selfEqual: "Điểm tự chấm của các đơn vị không cao hơn điểm thẩm định.",
  causesRecorded:
    "Nguyên nhân ghi nhận từ số liệu (chỉ số dưới mức tối thiểu hoặc chưa đủ điểm) nêu tại Phụ lục III.",
  toRemedy: (code: string, title: string, wards: readonly Span[]) =>
    say`Tiêu chí ${code} (${title}): tập trung khắc phục tại ${wards}.`,
  nothingToRemedy: "Duy trì kết quả đối với các tiêu chí đã đạt.",
} as const;

/** Parts that only people can write; the report asks for them by name. */
export const placeholders = {
  situation: "đặc điểm tình hình địa bàn, thuận lợi, khó khăn",
  leadership:
    "công tác lãnh đạo, chỉ đạo, tham mưu; các văn bản đã ban hành (danh mục tại Phụ lục V)",
  work: "kết quả nổi bật, cách làm cụ thể của nhóm tiêu chí này",
  strengths: "đánh giá ưu điểm",
  weaknesses: "đánh giá tồn tại, hạn chế khác",
  objectiveCauses: "nguyên nhân khách quan",
  subjectiveCauses: "nguyên nhân chủ quan",
  lessons: "bài học kinh nghiệm",
  direction: "phương hướng, nhiệm vụ thời gian tới, thời hạn và đơn vị chịu trách nhiệm",
  criteria: "ý kiến về từng tiêu chí, chỉ số: giữ, sửa, bỏ, bổ sung",
  proposals: "kiến nghị, đề xuất với cấp có thẩm quyền",
  models: "mô hình hay, cách làm sáng tạo: tên, địa bàn, kết quả, khả năng nhân rộng",
  documents: "danh mục văn bản lãnh đạo, chỉ đạo, hướng dẫn: số, ngày, cơ quan ban hành, trích yếu",
} as const;

export const headings = {
  situation: "Đặc điểm tình hình, công tác lãnh đạo, chỉ đạo, tham mưu",
  situationOf: "Đặc điểm tình hình",
  leadership: "Công tác lãnh đạo, chỉ đạo, tham mưu, ban hành văn bản",
  scope: "Phạm vi đánh giá và tình hình số liệu",
  results: "Kết quả thực hiện các nhóm tiêu chí, tiêu chí",
  overall: "Kết quả chung",
  byGroup: "Kết quả theo từng nhóm tiêu chí",
  group: (code: string, title: string) => `Nhóm ${code}: ${title}`,
  change: "So với kỳ trước, cùng kỳ",
  changeSince: (part: "first" | "previous" | "same-season") =>
    `So với ${{ first: "kỳ đầu của đợt thí điểm", previous: "kỳ trước", "same-season": "cùng kỳ năm trước" }[part]}`,
  judgement: "Đánh giá chung",
  strengths: "Ưu điểm",
  weaknesses: "Tồn tại, hạn chế",
  causes: "Nguyên nhân",
  objectiveCauses: "Khách quan",
  subjectiveCauses: "Chủ quan",
  lessons: "Bài học kinh nghiệm",
  direction: "Phương hướng, nhiệm vụ",
  proposals: "Kiến nghị, đề xuất",
  aboutCriteria: "Về Bộ tiêu chí",
  aboutWeights: "Về trọng số",
  otherProposals: "Với cấp có thẩm quyền",
  legalBases: "Căn cứ",
  annexPoints: "Điểm và xếp loại của các đơn vị",
  annexCriteria: "So sánh kết quả từng tiêu chí",
  annexCauses: "Tiêu chí chưa đạt và nguyên nhân",
  annexModels: "Mô hình hay, cách làm sáng tạo",
  annexDocuments: "Danh mục văn bản",
  annexCities: "Kết quả của từng thành phố",
  annexUnits: "Kết quả của từng đơn vị",
  annexMethod: "Nguồn số liệu và cách tính",
} as const;

export const columns = {
  ward: "Đơn vị",
  city: "Thành phố",
  criteriaMet: "Tiêu chí đạt",
  self: "Điểm tự chấm",
  appraised: "Điểm thẩm định",
  level: "Xếp loại",
  rankInCity: "Hạng trong thành phố",
  criterion: "Tiêu chí",
  code: "TT",
  group: "Nhóm tiêu chí",
  most: "Tối đa",
  total: "Tổng điểm",
  cause: "Nguyên nhân theo số liệu",
  units: "Số đơn vị",
  range: "Thấp nhất – cao nhất",
  mean: "Bình quân",
  median: "Trung vị",
  notMet: "Số đơn vị chưa đạt",
  mostFrequent: "Chỉ số dưới mức nhiều nhất",
  item: "Nội dung",
  value: "Giá trị",
} as const;

export const captions = {
  points: "Điểm thẩm định theo nhóm tiêu chí (trong ngoặc: điểm tự chấm)",
  standings: "Đơn vị xếp theo thành phố, theo điểm thẩm định",
  criteria: "Kết luận thẩm định từng tiêu chí của các đơn vị",
  criteriaByCity: "Số đơn vị đạt trên số đơn vị được thẩm định, theo thành phố",
  causes: "Tiêu chí chưa đạt, đơn vị và nguyên nhân",
  method: "Số liệu của báo cáo",
} as const;

export const notes = {
  signs:
    "Đ: đạt; C: chưa đạt; T: thiếu số liệu; K: không áp dụng; –: chưa thẩm định. Thiếu số liệu không phải là 0 điểm và không phải là không áp dụng.",
  bonus:
    "Tổng điểm đã gồm điểm thưởng và không vượt mức tối đa của Bộ tiêu chí; điểm thưởng không tính vào nhóm nào.",
  ranks:
    "Đơn vị bằng điểm có cùng hạng (ghi dấu “=”), hạng kế tiếp bỏ qua. Đơn vị chưa đủ số liệu không xếp hạng.",
  few: "Dưới 5 đơn vị không tính bình quân, trung vị; dưới 3 đơn vị không nêu khoảng thấp nhất – cao nhất.",
  source: (basis: Basis, n: number, expected: number) =>
    `Nguồn: ${basis.roundTitle}; kỳ ${periodOf(basis)}; phiên bản ${basis.versionLabel}; ${basis.snapshotNumber === null ? "số liệu chưa chốt" : `bộ số liệu chốt số ${basis.snapshotNumber}`}; n = ${n}/${expected} đơn vị.`,
} as const;

export const causeWords = {
  "below-minimum": (indicator: string, minimum: string, knockOut: boolean) =>
    `${knockOut ? "điểm liệt: " : ""}chỉ số ${indicator} dưới mức tối thiểu${minimum === "" ? "" : ` (${minimum})`}`,
  "indicators-short": (met: number, required: number, indicators: string) =>
    `đạt ${met}/${required} chỉ số cần đạt; chưa đạt: ${indicators}`,
  "points-short": (hundredths: number, requiredHundredths: number) =>
    `được ${pointsText(hundredths)} điểm, cần ít nhất ${pointsText(requiredHundredths)} điểm`,
  "share-short": (hundredths: number, percent: string) =>
    `được ${pointsText(hundredths)} điểm, chưa đủ ${percent.replace(".", ",")} % số điểm tối đa`,
  "not-answered": (indicators: string) => `thiếu số liệu chỉ số ${indicators}`,
} as const;

export const lackWords = {
  total: (hundredths: number, requiredHundredths: number) =>
    `${pointsText(requiredHundredths - hundredths)} điểm (có ${pointsText(hundredths)}, cần ${pointsText(requiredHundredths)})`,
  criteria: (met: number, required: number) =>
    `${required - met} tiêu chí (đạt ${met}, cần ${required})`,
  "group-share": (percent: string, groups: string) =>
    `nhóm ${groups} chưa đủ ${percent.replace(".", ",")} % điểm tối đa`,
  "knock-out": (indicators: string) => `vi phạm điểm liệt ở chỉ số ${indicators}`,
  "no-knock-out": () => "mức này chỉ dành cho trường hợp vi phạm điểm liệt",
} as const;

export const method = {
  round: "Đợt đánh giá",
  period: "Kỳ đánh giá",
  version: "Phiên bản Bộ tiêu chí",
  snapshot: "Bộ số liệu chốt",
  notFrozen: "chưa chốt",
  asOf: "Thời điểm số liệu",
  units: "Đơn vị được đánh giá / đủ số liệu",
  source: "Nguồn điểm",
  sourceWords: "Kết quả thẩm định; điểm tự chấm nêu riêng, không trộn lẫn",
  rounding: "Làm tròn",
  roundingWords:
    "Điểm chỉ số làm tròn một lần đến 0,01, nửa lên; tổng là tổng các số nguyên phần trăm điểm",
  missing: "Thiếu số liệu",
  missingWords:
    "Không tính là 0 và không tính là không áp dụng; tổng điểm là tạm tính, không xếp loại, không xếp hạng",
  comparison: "So sánh nhỏ",
  comparisonWords:
    "Dưới 5 đơn vị không tính bình quân; dưới 10 đơn vị không tính phần trăm thứ hạng",
} as const;

export const defaultLetterhead = {
  superiorBody: "BỘ CÔNG AN",
  issuingBody: "CỤC XÂY DỰNG PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC",
  issuingBodyInText: "Cục Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc",
  symbol: "BC-V05",
  place: "Hà Nội",
  signatory: { authority: "", office: "CỤC TRƯỞNG" },
  recipients: [
    "Lãnh đạo Bộ (để báo cáo)",
    "Công an các thành phố tham gia thí điểm",
    "Lưu: VT, V05",
  ],
} as const;

/** Stands where a sentence names a figure that the snapshot does not have. */
export const lostFigure = "[số liệu này không còn trong bộ số liệu]";
