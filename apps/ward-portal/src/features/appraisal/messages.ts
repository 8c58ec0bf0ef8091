import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatPoints } from "@thuocdo/criteria/formats/points";

export const messages = {
  back: "Về danh sách chờ thẩm định",
  sentAt: (number: number, at: string) => `Lần nộp ${number}, ${formatInstant(at)}`,
  sentBy: (name: string) => `Người nộp: ${name}`,
  reopened: (unit: string, at: string, reason: string) =>
    `${unit} đã mở lại hồ sơ lúc ${formatInstant(at)}: ${reason}`,
  over: {
    returned: "Hồ sơ đã được trả lại cho đơn vị nên không thẩm định được nữa.",
    approved: "Hồ sơ đã được duyệt nên không thẩm định được nữa.",
    other: "Hồ sơ không ở bước thẩm định của đơn vị này.",
  },
  overHint:
    "Ý kiến đang viết dở trên máy này vẫn được giữ. Hồ sơ nộp lại sẽ có trong danh sách chờ thẩm định.",
  sentNote: (note: string) => `Lời của đơn vị: ${note}`,
  appraisingFor: (unit: string) => `Thẩm định cho ${unit}`,
  self: "Tự chấm",
  appraised: "Thẩm định",
  groupTitle: (code: string, title: string) => `${code}. ${title}`,
  points: (hundredths: number) => `${formatPoints(hundredths)} điểm`,
  criteriaMet: (met: number, applicable: number) => `${met} / ${applicable} tiêu chí đạt`,
  changed: (count: number) => `${count} chỉ số có ý kiến`,
  sentBackCount: (count: number) => `${count} chỉ số trả lại`,
  undecided: (count: number) => `${count} đề nghị không áp dụng chưa quyết định`,
  show: "Hiện",
  showAll: "Tất cả chỉ số",
  showOpen: "Chỉ số cần xem",
  showFound: "Chỉ số có ý kiến",
  showOpenHint:
    "Chỉ số cần xem: có đề nghị không áp dụng, có ghi chú, thiếu minh chứng, dưới mức tối thiểu, chấm trong khung, thay đổi lớn so với kỳ trước hoặc khác xa đơn vị cùng loại.",
  why: "Vì sao cần xem",
  keys: "Phím tắt",
  keyList: [
    { keys: "Alt + ↓, Alt + ↑", does: "chỉ số sau, chỉ số trước" },
    { keys: "F8, Shift + F8", does: "chỉ số cần xem sau, trước" },
    { keys: "Alt + Enter", does: "ghi ý kiến về chỉ số đang xem" },
  ],
  peers: {
    city: "Phường cùng loại trong thành phố",
    round: "Phường cùng loại trong cả đợt",
  },
  peerRange: (
    label: string,
    range: {
      readonly units: number;
      readonly lower: string;
      readonly median: string;
      readonly upper: string;
    },
  ) =>
    `${label}: một nửa số đơn vị từ ${range.lower} đến ${range.upper}, trung vị ${range.median} (${range.units} đơn vị)`,
  tooFewPeers: (units: number, fewest: number) =>
    `Mới có ${units} đơn vị cùng loại nộp số liệu này, cần ít nhất ${fewest} để so sánh.`,
  nothingShown: "Không có chỉ số nào thuộc loại này.",

  claim: (reason: string) => `Đơn vị đề nghị không áp dụng: ${reason}`,
  note: (note: string) => `Ghi chú của đơn vị: ${note}`,
  noEvidence: "Không có tệp minh chứng",
  evidence: "Minh chứng",
  how: "Cách chấm và minh chứng được hỏi",
  previousBelow: (unit: string) => `${unit} đã thẩm định:`,
  previous: (number: number) => `Thẩm định lần nộp ${number}:`,
  keepPrevious: "Dùng lại ý kiến này",
  keepPreviousOf: (code: string) => `Dùng lại ý kiến này về chỉ số ${code}`,
  corrected: (label: string, value: string) => `${label}: ${value}.`,
  awarded: (hundredths: number) => `${formatPoints(hundredths)} điểm.`,
  wasSentBack: "Đã trả lại để bổ sung.",
  changedSince: (number: number) => `Đã sửa so với lần nộp ${number}`,
  find: "Có ý kiến",
  findOf: (code: string) => `Có ý kiến về chỉ số ${code}`,
  drop: "Bỏ ý kiến",
  dropOf: (code: string) => `Bỏ ý kiến về chỉ số ${code}`,
  claimDecision: "Đề nghị không áp dụng",
  accept: "Chấp nhận",
  refuse: "Không chấp nhận",
  award: "Điểm thẩm định",
  awardHint: (least: number, most: number) =>
    `Từ ${formatPoints(least)} đến ${formatPoints(most)}; để trống thì theo số liệu.`,
  awardNeeded: (least: number, most: number) =>
    `Từ ${formatPoints(least)} đến ${formatPoints(most)}.`,
  awardRange: (least: number, most: number) =>
    `Điểm phải từ ${formatPoints(least)} đến ${formatPoints(most)}.`,
  awardStep: (step: number) => `Điểm cho theo bước ${formatPoints(step)}.`,
  correct: "Sửa số liệu",
  correctHint:
    "Số liệu sửa thay cho số liệu của đơn vị khi tính điểm thẩm định; số liệu của đơn vị vẫn giữ nguyên.",
  sendBack: "Trả lại để đơn vị bổ sung",
  reason: "Lý do, căn cứ",
  reasonMissing: "Hãy nêu lý do: điểm, số liệu khác với đơn vị và việc trả lại đều cần lý do.",

  return: "Trả lại hồ sơ",
  approve: "Duyệt hồ sơ",
  returnTitle: "Trả lại hồ sơ để bổ sung",
  returnHint: (unit: string, count: number) =>
    `${unit} sẽ được sửa hồ sơ; ${count} chỉ số được đánh dấu cần bổ sung.`,
  returnNothing: "Hãy đánh dấu ít nhất một chỉ số cần trả lại.",
  returnReason: "Lý do trả lại",
  approveTitle: "Duyệt hồ sơ",
  approveHint: (unit: string, appraised: number, self: number) =>
    `${unit}: điểm thẩm định ${formatPoints(appraised)}, điểm tự chấm ${formatPoints(self)}. Sau khi duyệt, hồ sơ chỉ mở lại được khi có lý do.`,
  leftBehind: (count: number) =>
    `Lần nộp trước có ${count} chỉ số bị sửa điểm hoặc số liệu; lần này chưa có ý kiến về các chỉ số đó.`,
  finishSecond: "Hoàn thành phúc tra",
  secondTitle: "Hoàn thành phúc tra hồ sơ",
  secondNotice:
    "Hồ sơ được rút để phúc tra. Đồng chí thẩm định độc lập, không thấy ý kiến của người thẩm định lần đầu cho đến khi cả hai đã xong.",
  secondHint: (unit: string, appraised: number, self: number) =>
    `${unit}: điểm phúc tra ${formatPoints(appraised)}, điểm tự chấm ${formatPoints(self)}. Sau khi hoàn thành, điểm phúc tra không sửa được nữa; kết quả chính thức theo lần thẩm định đầu, trừ khi chỗ khác nhau được thống nhất lại.`,
  forward: "Chuyển cấp trên thẩm định",
  forwardTitle: "Chuyển hồ sơ lên cấp trên thẩm định",
  forwardHint: (unit: string, next: string, appraised: number, self: number) =>
    `${unit}: điểm thẩm định của cấp này ${formatPoints(appraised)}, điểm tự chấm ${formatPoints(self)}. ${next} sẽ thẩm định tiếp; điểm của mỗi cấp được giữ riêng, điểm chính thức theo cấp cuối.`,
  leftBehindBelow: (count: number, unit: string) =>
    `${unit} đã sửa điểm hoặc số liệu ở ${count} chỉ số mà đơn vị chưa có ý kiến; nếu duyệt, các chỉ số đó theo số liệu của phường.`,
  approveNote: "Nhận xét chung (nếu có)",
  approveBlocked: "Chưa duyệt được:",
  problem: (code: string, says: string) => `${code}: ${says}`,
  reasonsMissing: (codes: string) => `Chưa có lý do cho chỉ số ${codes}.`,
  findingInvalid: (code: string) => `Điểm hoặc số liệu thẩm định của chỉ số ${code} không hợp lệ.`,
  cancel: "Hủy",
  overtakenTitle: "Ý kiến thẩm định đã được lưu ở nơi khác",
  overtakenHint:
    "Một máy hoặc một người khác của đơn vị đã lưu ý kiến mới hơn. Ý kiến trên trang này vẫn được giữ trên máy này.",
  takeTheirs: "Lấy ý kiến đã lưu",
  keepMine: "Giữ ý kiến trên trang này",
} as const;
