import type { Agency } from "@thuocdo/contract/consultation-parts";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import type { CommentStand } from "#features/reply/reply-store.ts";

export const messages = {
  invitations: "Dự thảo đang lấy ý kiến đơn vị",
  invitationsIntro: "Chọn một dự thảo để đọc và góp ý.",
  noInvitations: "Chưa có dự thảo nào lấy ý kiến đơn vị của bạn.",
  draftColumn: "Dự thảo",
  agencyColumn: "Đơn vị góp ý",
  dueColumn: "Hạn",
  standColumn: "Tình trạng",
  draftName: (label: string, title: string) => `${label} · ${title}`,
  stand: ({ replyState, stance }: Agency, state: "open" | "closed") => {
    if (replyState === "sent")
      return state === "closed"
        ? "Đã có trả lời"
        : stance === "agreed"
          ? "Đã gửi: nhất trí toàn bộ"
          : "Đã gửi ý kiến";
    if (state === "closed") return "Đã kết thúc, chưa gửi";
    return replyState === "drafting" ? "Đang soạn" : "Chưa góp ý";
  },

  back: "Danh sách lấy ý kiến",
  simulated: "Dữ liệu mô phỏng",
  forAgency: (name: string) => `Ý kiến của ${name}`,
  mergedBy: (name: string) => `${name} tổng hợp ý kiến của đơn vị.`,
  due: (dueOn: string) => `Hạn góp ý ${formatDate(dueOn)}`,
  sentAt: (at: string, stance: string | null) =>
    stance === "agreed"
      ? `Đã gửi “Nhất trí toàn bộ” lúc ${formatInstant(at)}.`
      : `Đã gửi ý kiến lúc ${formatInstant(at)}.`,
  byLetter: (number: string, date: string) =>
    `Đơn vị đã trả lời bằng công văn ${number} ngày ${formatDate(date)}.`,
  setAside: (count: number) =>
    `${count} ý kiến đang soạn trên hệ thống lúc công văn được ghi nhận: không thuộc trả lời của đơn vị, giữ ở đây để đối chiếu. Nếu vẫn cần góp ý, hãy gửi công văn bổ sung cho đơn vị soạn thảo.`,
  mergingSent: (name: string) => `${name} đã gửi ý kiến chung, không nhận thêm ý kiến.`,
  mergingUnsent: (name: string) => `${name} không gửi ý kiến chung trước khi kết thúc lấy ý kiến.`,
  mergedInto: (name: string) => `Đã đưa vào ý kiến của ${name}.`,
  notMergedInto: (name: string) => `${name} không đưa ý kiến này vào ý kiến chung.`,
  setAsideTitle: "Ý kiến soạn dở, không gửi",
  typedUnsent: "Nhập trên máy này, không gửi được nữa",
  sentFixed: "Ý kiến đã gửi không sửa được nữa.",
  closedUnsent: "Đợt lấy ý kiến đã kết thúc, đơn vị chưa gửi ý kiến.",
  waitAnswer: "Nội dung tiếp thu, giải trình sẽ hiện ở đây sau khi kết thúc lấy ý kiến.",
  hasAnswer: "Đã có nội dung tiếp thu, giải trình ý kiến của đơn vị.",

  outline: "Mục lục",
  search: "Tìm trong dự thảo",
  noneFound: "Không có mục nào khớp.",
  onlyCommented: "Chỉ các mục có ý kiến",
  comment: "Góp ý",
  commentOn: (what: string, place: string) => `Góp ý ${what.toLowerCase()}, ${place}`,
  commentHere: (what: string) => `Góp ý (${what.toLocaleLowerCase("vi")})`,
  said: (count: number) => `${count} ý kiến`,
  nothingSaid: "Đơn vị không có ý kiến về nội dung này.",
  goneHere: (heading: string) =>
    `Nội dung này không còn trong dự thảo; ý kiến được ghi ở mục trên nó: ${heading}.`,
  views: "Cách đọc dự thảo",
  wholeText: "Toàn văn",
  comparedWithEarlier: "So với phiên bản trước",
  noEarlier: "Chưa có phiên bản nào ban hành trước đợt lấy ý kiến này để so sánh.",
  openInText: "Đọc trong toàn văn",
  openInTextOf: (heading: string) => `: ${heading}`,
  blankField: "(để trống)",
  points: (points: string) => `${points} điểm`,
  content: "Ý kiến",
  contentHint: "Nêu rõ nội dung cần sửa và lý do.",
  proposal: "Đề xuất sửa thành",
  propose: "Đề xuất câu chữ cụ thể",
  noProposal: "Bỏ đề xuất",
  proposalPoints: "Đề xuất điểm",
  pointsUnreadable: "Chưa đọc được điểm. Ví dụ: 2,5.",
  shownAs: "Đề xuất được hiện như sau:",
  remove: "Xóa ý kiến",
  removeTitle: "Xóa ý kiến này?",
  removeHint: "Nội dung đã nhập ở ý kiến này sẽ mất, không lấy lại được.",
  confirmRemove: "Xóa",
  commentStand: {
    saved: "Đã lưu",
    waiting: "Chưa lưu",
    saving: "Đang lưu…",
    failed: "Đã giữ trên máy này, chưa lên máy chủ",
    overtaken: "Người khác của đơn vị vừa sửa ý kiến này",
    refused: "Máy chủ không nhận ý kiến này",
  } satisfies Record<CommentStand, string>,
  theirs: "Nội dung người khác đã lưu",
  gone: "Ý kiến này đã bị xóa.",
  keepMine: "Giữ nội dung của tôi",
  takeTheirs: "Lấy nội dung đã lưu",
  saveState: {
    saved: "Đã lưu mọi ý kiến",
    saving: "Đang lưu…",
    failed: "Mất kết nối: ý kiến được giữ trên máy này, sẽ tự lưu khi có mạng",
    stopped: "Có ý kiến chưa lưu được, hãy xem các ý kiến được đánh dấu",
  },
  answer: "Tiếp thu, giải trình",
  noAnswer: "Chưa có trả lời",

  send: (count: number) => `Gửi ${count} ý kiến`,
  agree: "Nhất trí toàn bộ",
  sendTitle: "Gửi ý kiến của đơn vị?",
  sendHint: (count: number, name: string) =>
    `${count} ý kiến của ${name} được gửi đi một lần. Sau khi gửi không sửa được nữa.`,
  agreeTitle: "Gửi “Nhất trí toàn bộ”?",
  agreeHint: (name: string) =>
    `${name} nhất trí toàn bộ dự thảo, không có ý kiến góp ý. Sau khi gửi không sửa được nữa.`,
  note: "Ý kiến khác (không bắt buộc)",
  confirmSend: "Gửi",
  unsaved: "Hãy đợi mọi ý kiến lưu xong rồi gửi.",
  silentDepartments: (names: readonly string[]) =>
    `${names.length} đơn vị trực thuộc chưa trả lời: ${names.join(", ")}. Không trả lời không phải là nhất trí.`,
  cancel: "Hủy",

  departments: "Ý kiến của đơn vị trực thuộc",
  departmentsHint:
    "Đề nghị các phòng góp ý, chọn ý kiến để đưa vào ý kiến của thành phố (ý kiến giống nhau được gộp làm một), sửa lại nếu cần rồi gửi một lần.",
  ask: "Lấy ý kiến đơn vị trực thuộc",
  askTitle: "Lấy ý kiến đơn vị trực thuộc",
  askDue: "Hạn trả lời cho thành phố",
  askDueHint: "Không sau hạn của dự thảo, dạng dd/mm/yyyy.",
  askDueWrong: "Ngày không hợp lệ. Ví dụ: 15/07/2022.",
  confirmAsk: "Gửi đề nghị",
  remind: "Ghi đã nhắc các đơn vị chưa trả lời",
  noDepartments: "Chưa lấy ý kiến đơn vị trực thuộc nào.",
  departmentStand: ({ replyState, stance, late }: Agency, count: number) => {
    if (replyState !== "sent") return "Chưa trả lời";
    const said = stance === "agreed" ? "Nhất trí toàn bộ" : `${count} ý kiến`;
    return late ? `${said} (sau hạn)` : said;
  },
  reminded: ({ reminders, remindedAt }: Agency) =>
    remindedAt === null ? "" : `đã nhắc ${reminders} lần, gần nhất ${formatInstant(remindedAt)}`,
  merge: (count: number) => `Đưa ${count} ý kiến đã chọn vào ý kiến của đơn vị`,
  mergeAll: "Chọn tất cả ý kiến chưa đưa vào",
  merged: "Đã đưa vào ý kiến của đơn vị",
  chooseComment: (agency: string, place: string) => `Chọn ý kiến của ${agency} về ${place}`,
  placeOf: (place: string, field: string) => `${place} · ${field}`,
  mergedFrom: (count: number) => `Tổng hợp từ ${count} ý kiến của đơn vị trực thuộc`,
} as const;
