import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints } from "@thuocdo/criteria/formats/points";

export const messages = {
  print: "In hồ sơ",
  send: "Kiểm tra và nộp",
  takePrevious: "Lấy số liệu này",
  takePreviousOf: (code: string, title: string) => `Lấy số liệu này: kỳ trước, ${code} ${title}`,
  paper: "Phiếu tự chấm để kiểm tra, in, ký:",
  word: "Tải tệp Word",
  pdf: "Mở PDF",
  bySheet: "Điền bằng Excel",

  conflictTitle: "Chỗ này được nhập khác nhau trên hai máy",
  conflictField: (label: string) => `${label}:`,
  mine: (value: string) => `Máy này: ${value}`,
  theirs: (value: string) => `Máy khác: ${value}`,
  keepMine: "Giữ của máy này",
  takeTheirs: "Lấy của máy khác",
  empty: "để trống",
  note: "Ghi chú",
  notApplicable: "Đề nghị không áp dụng",
  evidence: "Minh chứng",

  readOnly: {
    submitted: (number: number, at: string) =>
      `Đã nộp lần ${number} lúc ${formatInstant(at)}, chờ thẩm định.`,
    "under-appraisal": (number: number, at: string) =>
      `Lần nộp ${number} (${formatInstant(at)}) đang được thẩm định, chưa sửa được.`,
    approved: (number: number, at: string) =>
      `Lần nộp ${number} (${formatInstant(at)}) đã được duyệt.`,
    returned: "Hồ sơ đã được trả lại, chờ đơn vị bổ sung và nộp lại.",
    reopened: "Hồ sơ đã được mở lại, chờ đơn vị nộp lại.",
    other: "Hồ sơ này chỉ để xem.",
  },
  selfTotal: "Điểm tự chấm",
  appraisedTotal: (appraised: number, self: number) =>
    `Điểm thẩm định ${formatPoints(appraised)}, điểm tự chấm ${formatPoints(self)}.`,
  resultAnew: {
    amended: "Kết quả đã được sửa sau kiến nghị xem lại.",
    settled: "Kết quả được thống nhất sau khi hai người chấm độc lập (phúc tra).",
  },
  appraisedBy: (unit: string, at: string) => `${unit}, ${formatInstant(at)}`,

  returnedTitle: "Hồ sơ được trả lại để bổ sung",
  returnedReason: (reason: string) => `Lý do: ${reason}`,
  returnedCount: (count: number) => `${count} chỉ số cần xem lại.`,
  returnedOnly: "Các chỉ số khác giữ như đã nộp, chỉ để xem.",
  showReturned: "Chỉ hiện chỉ số được trả lại",
  reopen: "Mở lại hồ sơ",
  reopenHint: (unit: string) =>
    `${unit} sẽ được sửa và nộp lại hồ sơ đã duyệt; lần nộp cũ vẫn được giữ nguyên.`,
  reopenReason: "Lý do mở lại",
  reopenedTitle: "Hồ sơ được mở lại",
  changedSince: (number: number) => `Đã sửa sau lần nộp ${number}`,
  wasBefore: (label: string, value: string) => `${label}: trước là ${value}.`,
  evidenceChanged: "Minh chứng đã thay đổi.",
  noteChanged: "Ghi chú đã thay đổi.",
  closedChanges: (codes: string) =>
    `Thay đổi trên máy này ở chỉ số ${codes} không gửi được: hồ sơ được trả lại không mở các chỉ số đó.`,
  discardClosed: "Bỏ các thay đổi này",
  farFromBefore: (label: string, before: string, now: string) =>
    `${label}: kỳ trước ${before}, kỳ này ${now}, khác nhiều. Nếu nhập đúng, hãy nêu lý do để cơ quan thẩm định biết.`,
  warningReason: "Lý do số liệu khác nhiều so với kỳ trước",
  remark: "Ý kiến thẩm định",
  sentBack: "Cần bổ sung",
  awarded: (hundredths: number) => `Điểm thẩm định cho: ${formatPoints(hundredths)} điểm.`,
  corrected: (label: string, value: string) => `Số liệu thẩm định: ${label}: ${value}.`,
  claimAccepted: "Chấp nhận không áp dụng.",
  claimRefused: "Không chấp nhận đề nghị không áp dụng.",

  evidenceDetails: "Tên ngắn, số, ngày văn bản",
  shortName: "Tên ngắn",
  documentNumber: "Số văn bản",
  documentDate: "Ngày văn bản (ngày/tháng/năm)",
  nameUnreadable: "Tên trống hoặc có ký tự ẩn; tên cũ vẫn được giữ.",
  dateUnreadable: "Chưa đọc được nên chưa ghi ngày vào hồ sơ. Ghi như 05/06/2022.",
  personalNumber:
    "Có dãy 12 chữ số giống số định danh cá nhân. Nếu đúng vậy, hãy che hoặc bỏ đi trước khi nộp.",
  chooseSent: "Dùng tệp đã có trong hồ sơ",
  searchSent: (code: string) => `Tìm theo tên, số văn bản, cho chỉ số ${code}`,
  noneFound: "Không có tệp nào khớp.",
  takePhoto: "Chụp ảnh",
  takePhotoFor: (code: string) => `Chụp ảnh minh chứng cho chỉ số ${code}`,
  newName: "Tên tệp",
  evidenceAttached: "Tệp đã nộp",
  addEvidence: "Thêm minh chứng",
  evidenceFor: (title: string) => `Thêm minh chứng cho chỉ số ${title}`,
  removeEvidence: (name: string) => `Bỏ tệp ${name}`,
  remove: "Bỏ",
  takenOff: (name: string) => `Đã bỏ tệp ${name}.`,
  putBack: "Lấy lại",
  putBackFile: (name: string) => `Lấy lại tệp ${name}`,
  confirmEvidence: "Tệp không có bí mật nhà nước; thông tin cá nhân đã được che.",
  upload: "Tải lên",
  cancel: "Thôi",
  chosenFile: (name: string, bytes: number, others: number) =>
    others === 0
      ? `${name} (${sizeOf(bytes)})`
      : `${name} (${sizeOf(bytes)}); còn ${others} tệp nữa`,
  tooLarge: (name: string, maxBytes: number) =>
    `${name} quá lớn: chỉ nhận tệp đến ${sizeOf(maxBytes)}.`,
  emptyFile: (name: string) => `${name} là tệp rỗng.`,
  uploading: (name: string, percent: number) => `${name}: đang gửi ${percent} %`,
  notKept: (name: string) =>
    `${name}: máy này hết chỗ giữ tệp, đừng đóng trang cho đến khi gửi xong.`,
  waiting: (name: string) => `${name}: chờ gửi`,
  waitingOffline: (name: string) => `${name}: giữ trên máy này, gửi khi có kết nối`,
  uploadRefused: (name: string, why: string) => `${name}: ${why}`,
  typeRefused: (name: string) =>
    `${name}: không phải là PDF, ảnh (JPG, PNG, WebP), Word (.docx) hay Excel (.xlsx) nên không được nhận.`,
  retry: "Thử lại",

  sendTitle: "Kiểm tra trước khi nộp",
  selfScore: (hundredths: number) => `Điểm tự chấm: ${formatPoints(hundredths)} điểm`,
  criteriaMet: (met: number, applicable: number) => `Tiêu chí đạt: ${met} / ${applicable}`,
  beside: (hundredths: number, reached: number, minimums: number) =>
    minimums === 0
      ? `Tiêu chí bổ sung của địa phương: ${formatPoints(hundredths)} điểm, tính riêng, không cộng vào tổng`
      : `Tiêu chí bổ sung của địa phương: ${formatPoints(hundredths)} điểm, tính riêng, không cộng vào tổng; đạt ${reached} / ${minimums} mức tối thiểu được nâng`,
  group: (code: string, title: string) => `${code}. ${title}`,
  groupPoints: (hundredths: number, maxHundredths: number) =>
    `${formatPoints(hundredths)} / ${formatPoints(maxHundredths)} điểm`,
  groupNotApplicable: "Không áp dụng",
  belowMinimum: (count: number) => `${count} chỉ số dưới mức tối thiểu:`,
  indicator: (code: string, title: string) => `${code}. ${title}`,
  explained: (count: number) => `${count} số liệu khác nhiều so với kỳ trước, có lý do gửi kèm:`,
  explainedChange: (label: string, before: string, now: string, reason: string) =>
    `${label}: ${before} → ${now}. Lý do: ${reason}`,
  level: (label: string) => `Mức tự xếp: ${label}`,
  stillMissing: (count: number) => `Chưa nộp được: còn ${count} chỉ số thiếu hoặc chưa hợp lệ.`,
  problem: (code: string, title: string, says: string) => `${code}. ${title}: ${says}`,
  andMore: (count: number) => `và ${count} chỉ số khác.`,
  notAllSent: "Chưa nộp được: còn số liệu hoặc minh chứng trên máy này chưa gửi lên máy chủ.",
  unreadable: (count: number) => `Chưa nộp được: có ${count} ô chưa đọc được, hãy sửa lại.`,
  sendNote: "Lời gửi cơ quan thẩm định (nếu có)",
  sendWarning: "Sau khi nộp, hồ sơ chỉ sửa được nếu được trả lại hoặc mở lại.",
  sendNow: "Nộp hồ sơ",
  goBack: "Quay lại nhập",
} as const;

function sizeOf(bytes: number): string {
  const tenths = Math.max(1, Math.round(bytes / 104_857.6));
  return `${formatDecimal(tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1))} MB`;
}
