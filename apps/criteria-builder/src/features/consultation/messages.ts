import type { Agency } from "@thuocdo/contract/consultation-parts";
import type { ConsultationBoard } from "@thuocdo/contract/consultations";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import type { LetterProblem } from "@thuocdo/criteria/consultation/letter-sheet";
import type { TakeRefusal } from "@thuocdo/criteria/consultation/take-proposal";
import type { ConsultationStand } from "#features/consultation/consultation-stand.ts";

type Figures = ConsultationBoard["figures"];

export const messages = {
  title: "Lấy ý kiến",
  noneTitle: "Dự thảo chưa được lấy ý kiến",
  noneHint:
    "Khi mở lấy ý kiến, văn bản được giữ nguyên ở trạng thái hiện tại để các cơ quan góp ý; dự thảo vẫn sửa tiếp được.",
  noneClosed: "Phiên bản này không có đợt lấy ý kiến nào.",
  open: "Mở lấy ý kiến",
  openAgain: "Mở đợt lấy ý kiến mới",
  openTitle: "Mở lấy ý kiến dự thảo",
  unsaved: "Hãy đợi dự thảo lưu xong rồi mở lấy ý kiến.",
  agencies: "Cơ quan, đơn vị được lấy ý kiến",
  searchAgencies: "Tìm đơn vị",
  chooseAll: "Chọn tất cả",
  chooseNone: "Bỏ chọn",
  chosen: (count: number) => `Đã chọn ${count} đơn vị`,
  agenciesMissing: "Hãy chọn ít nhất một đơn vị.",
  noAgencies: "Không còn đơn vị nào để chọn.",
  dueOn: "Hạn góp ý",
  dueOnHint: "Ngày cuối nhận ý kiến, dạng dd/mm/yyyy.",
  dueOnWrong: "Hạn góp ý không hợp lệ. Ví dụ: 20/07/2022.",
  message: "Nội dung đề nghị góp ý",
  cancel: "Hủy",
  confirmOpen: "Mở lấy ý kiến",

  state: { open: "Đang lấy ý kiến", closed: "Đã kết thúc" },
  opened: (at: string) => `Mở lúc ${formatInstant(at)}`,
  due: (dueOn: string) => `Hạn góp ý ${formatDate(dueOn)}`,
  closedAt: (at: string) => `Kết thúc lúc ${formatInstant(at)}`,
  simulated: "Dữ liệu mô phỏng",
  which: "Đợt lấy ý kiến",
  round: (openedAt: string, state: "open" | "closed") =>
    `Mở ${formatInstant(openedAt)} · ${state === "open" ? "đang mở" : "đã kết thúc"}`,

  figures: "Số liệu lấy ý kiến",
  figure: {
    asked: "Được lấy ý kiến",
    answered: "Đã trả lời",
    agreed: "Nhất trí toàn bộ",
    commented: "Có ý kiến",
    silent: "Chưa trả lời",
    comments: "Ý kiến góp ý",
    absorbed: "Tiếp thu toàn bộ",
    partlyAbsorbed: "Tiếp thu một phần",
    explained: "Giải trình",
    noted: "Ghi nhận",
    unanswered: "Chưa trả lời ý kiến",
  } satisfies Partial<Record<keyof Figures, string>>,

  parts: "Các phần của đợt lấy ý kiến",
  partComments: (unanswered: number) =>
    unanswered === 0 ? "Ý kiến góp ý" : `Ý kiến góp ý (${unanswered} chưa trả lời)`,
  partAgencies: (silent: number) =>
    silent === 0 ? "Cơ quan, đơn vị" : `Cơ quan, đơn vị (${silent} chưa trả lời)`,

  agencyColumn: "Cơ quan, đơn vị",
  dueColumn: "Hạn",
  replyColumn: "Trả lời",
  wayColumn: "Hình thức",
  remindedColumn: "Nhắc",
  reply: ({ replyState, stance, late }: Agency, comments: number) => {
    if (replyState !== "sent") return "Chưa trả lời";
    const said = stance === "agreed" ? "Nhất trí toàn bộ" : `Có ${comments} ý kiến`;
    return late ? `${said} (sau hạn)` : said;
  },
  way: ({ letter, sentAt }: Agency) =>
    letter === null
      ? sentAt === null
        ? ""
        : `Trên hệ thống, ${formatInstant(sentAt)}`
      : `Công văn ${letter.number}, ngày ${formatDate(letter.date)}`,
  reminded: ({ reminders, remindedAt }: Agency) =>
    remindedAt === null ? "" : `${reminders} lần, gần nhất ${formatInstant(remindedAt)}`,
  note: (note: string) => `Ý kiến khác: ${note}`,

  reminderTitle: "Danh sách nhắc",
  reminderIntro: (count: number, dueOn: string) =>
    `${count} đơn vị chưa trả lời, hạn góp ý ${formatDate(dueOn)}.`,
  nobodySilent: "Tất cả các đơn vị đã trả lời.",
  copyList: "Chép danh sách nhắc",
  copied: "Đã chép danh sách.",
  copyRefused: "Trình duyệt không cho chép. Hãy chọn và chép danh sách ở dưới.",
  printList: "In trang này",
  markReminded: "Ghi đã nhắc",
  reminderText: (title: string, dueOn: string, names: readonly string[]) =>
    `Đơn vị chưa góp ý dự thảo “${title}” (hạn ${formatDate(dueOn)}):\n${names
      .map((name, at) => `${at + 1}. ${name}`)
      .join("\n")}\n`,

  invite: "Gửi thêm đơn vị",
  inviteTitle: "Gửi lấy ý kiến thêm đơn vị",
  confirmInvite: "Gửi",
  extend: "Lùi hạn",
  extendTitle: "Lùi hạn góp ý",
  confirmExtend: "Lùi hạn",
  close: "Kết thúc lấy ý kiến",
  closeTitle: "Kết thúc lấy ý kiến?",
  closeWarning: ({ silent, unanswered }: Figures) =>
    [
      ...(silent > 0
        ? [
            `${silent} đơn vị chưa trả lời sẽ không gửi ý kiến được nữa; không trả lời không phải là nhất trí.`,
          ]
        : []),
      ...(unanswered > 0
        ? [`${unanswered} ý kiến chưa được trả lời vẫn phải trả lời trước khi ban hành.`]
        : []),
      "Sau khi kết thúc, các cơ quan xem được nội dung tiếp thu, giải trình ý kiến của mình. Không mở lại được đợt này.",
    ].join(" "),
  confirmClose: "Kết thúc",

  letter: "Nhập trả lời bằng công văn",
  letterTitle: "Nhập trả lời bằng công văn",
  letterAgency: "Đơn vị trả lời",
  letterChooseAgency: "Chọn đơn vị…",
  letterAgencyMissing: "Hãy chọn đơn vị trả lời.",
  letterFixed:
    "Công văn là trả lời chính thức: ghi nhận rồi thì không sửa được nữa. Ý kiến đơn vị đang soạn trên hệ thống mà chưa gửi sẽ không thuộc trả lời; đơn vị vẫn xem lại được.",
  letterNumber: "Số công văn",
  letterDate: "Ngày công văn",
  letterDateWrong: "Ngày công văn không hợp lệ. Ví dụ: 15/07/2022.",
  letterNumberMissing: "Hãy nhập số công văn.",
  letterAgreed: "Nhất trí toàn bộ",
  letterCommented: "Có ý kiến góp ý",
  letterNote: "Ý kiến khác trong công văn",
  letterComment: (number: number) => `Ý kiến ${number}`,
  letterAdd: "Thêm ý kiến",
  letterRemove: (number: number) => `Bỏ ý kiến ${number}`,
  letterSays: "Chưa có ý kiến nào. Hãy thêm ý kiến, hoặc ghi ở “Ý kiến khác”.",
  letterFromFile: "Đọc từ phiếu góp ý Excel",
  letterTemplate: "Tải phiếu góp ý mẫu",
  letterRead: (lines: number, problems: number) =>
    problems === 0
      ? `Đọc được ${lines} ý kiến. Hãy xem lại trước khi ghi nhận.`
      : `Đọc được ${lines} ý kiến; ${problems} chỗ cần xem lại.`,
  letterNotOurs:
    "Tệp không có trang nào theo mẫu phiếu góp ý. Hãy tải phiếu mẫu, chép ý kiến vào, hoặc nhập tay ở dưới.",
  letterSheetAt: (sheet: string, cell: string) => `Trang “${sheet}”, ô ${cell}`,
  letterProblem: (problem: LetterProblem) => {
    switch (problem.code) {
      case "header-missing":
        return "không có dòng tiêu đề của phiếu góp ý.";
      case "place-unknown":
        return `văn bản lấy ý kiến không có mục “${problem.value}”: đã đưa vào ý kiến chung, hãy chọn lại mục.`;
      case "points-unreadable":
        return `không đọc được điểm “${problem.value}”: đã giữ nguyên văn, hãy sửa lại điểm.`;
      case "nothing-proposed-here":
        return `ý kiến chung không kèm câu chữ đề xuất: đã nối “${problem.value}” vào ý kiến.`;
      case "too-long":
        return `dài quá ${problem.most} ký tự nên không nhập được: hãy rút gọn rồi đọc lại phiếu.`;
      case "date-unreadable":
        return `không đọc được ngày “${problem.value}”: hãy nhập ngày công văn ở dưới.`;
    }
  },
  letterConfirm: "Ghi nhận trả lời",
  rowProblem: {
    "says-nothing": "Hãy nhập ý kiến hoặc đề xuất.",
    "points-unreadable": "Điểm đề xuất không đọc được. Ví dụ: 2,5.",
  },
  node: "Mục",
  field: "Nội dung góp ý về",
  content: "Ý kiến",
  proposal: "Đề xuất sửa thành",
  proposalPoints: "Đề xuất điểm",

  typedBefore: "Nội dung nhập dở lần trước được giữ trên máy này.",
  typeAnew: "Bỏ, nhập lại từ đầu",

  filterNode: "Mục",
  filterAgency: "Đơn vị",
  filterField: "Nội dung",
  filterState: "Trạng thái",
  everyNode: "Tất cả các mục",
  everyAgency: "Tất cả các đơn vị",
  everyField: "Tất cả nội dung",
  everyState: "Tất cả trạng thái",
  unansweredOnly: "Chưa trả lời",
  answeredOnly: "Đã trả lời",
  shown: (shown: number, all: number) =>
    shown === all ? `${all} ý kiến` : `${shown} trong ${all} ý kiến`,
  noComments: "Chưa có ý kiến nào được gửi đến.",
  noneFound: "Không có ý kiến nào theo bộ lọc này.",
  placeOf: (place: string, field: string) => `${place} · ${field}`,
  like: (count: number) => `${count} ý kiến giống nhau`,
  differing: "Các đề xuất ở mục này khác nhau, chỉ áp dụng được một.",
  nodeGone: "Mục này không còn trong dự thảo",
  toDraft: "Xem trong dự thảo",
  fixedText: "Văn bản lấy ý kiến",
  draftNow: "Dự thảo hiện nay",
  proposed: "Đề xuất",
  changedSince: "Dự thảo đã sửa mục này sau khi lấy ý kiến.",
  answer: "Trả lời",
  answerAll: (count: number) => `Trả lời cả ${count} ý kiến`,
  chooseComment: (agency: string) => `Chọn ý kiến của ${agency}`,
  answerChosen: (count: number) => `Trả lời ${count} ý kiến đã chọn`,
  answerTitle: (count: number) => `Trả lời ${count} ý kiến`,
  answerKind: "Kết quả xử lý",
  answerReason: "Lý do, nội dung giải trình",
  answerReasonOptional: "Ghi chú (không bắt buộc)",
  answerReasonMissing: "Hãy nêu lý do, trừ khi tiếp thu toàn bộ.",
  apply: "Áp dụng vào dự thảo ngay",
  applyNote: "Dự thảo sẽ sửa như sau:",
  amend: "Câu chữ đưa vào dự thảo",
  overwrite: "Đã xem nội dung hiện nay của dự thảo và vẫn thay bằng đề xuất",
  already: "Dự thảo đã có nội dung như đề xuất.",
  handNote: "Sau khi trả lời, hãy sửa mục này trong dự thảo.",
  takeRefusal: (refusal: Exclude<TakeRefusal, { code: "text-changed" }>) => {
    switch (refusal.code) {
      case "no-proposal":
        return "Ý kiến không đề xuất câu chữ cụ thể; nếu tiếp thu, hãy sửa trong dự thảo.";
      case "place-gone":
        return "Mục được góp ý không còn trong dự thảo nên không áp dụng được.";
      case "proposal-by-hand":
        return "Mục này không thay bằng một câu chữ được; nếu tiếp thu, hãy sửa trong dự thảo.";
      case "proposal-refused":
        return "Dự thảo không nhận đề xuất này; nếu tiếp thu, hãy sửa trong dự thảo.";
    }
  },
  save: "Lưu trả lời",
  saveApply: "Tiếp thu và áp dụng",
  saveHint: "Ctrl + Enter để lưu",
  answeredAt: (at: string) => formatInstant(at),
  applied: "Đã áp dụng vào dự thảo",
  reopen: "Rút lại trả lời",
  reopenTitle: "Rút lại trả lời",
  reopenHint: "Nội dung đã áp dụng vào dự thảo vẫn giữ nguyên; nếu cần, hãy sửa lại trong dự thảo.",
  confirmReopen: "Rút lại",

  papers: "Văn bản",
  paperAs: (paper: string, format: string) => `${paper}, ${format}`,
  paper: {
    "disposition-table": "Bảng tổng hợp, tiếp thu, giải trình",
    "figures-annex": "Phụ lục số liệu kèm tờ trình",
  },

  beside: (count: number, unanswered: number) =>
    unanswered === 0
      ? `${count} ý kiến góp ý, đã trả lời hết`
      : `${count} ý kiến góp ý, ${unanswered} chưa trả lời`,
  said: (count: number, unanswered: number) =>
    unanswered === 0 ? `${count} ý kiến` : `${count} ý kiến, ${unanswered} chưa trả lời`,
  noneHere: "Chưa có ý kiến nào về nội dung này.",
  standing: {
    "not-asked": "Dự thảo chưa lấy ý kiến; cơ quan, đơn vị góp ý được khi mở lấy ý kiến.",
    open: "Đang lấy ý kiến; ý kiến hiện ở đây khi cơ quan, đơn vị gửi.",
    between: "Đợt lấy ý kiến đã kết thúc; muốn nhận thêm ý kiến, hãy mở đợt mới.",
    over: "Phiên bản đã ban hành, không nhận ý kiến nữa.",
  } satisfies Record<ConsultationStand, string>,
  besideAll: "Mở trang lấy ý kiến",
} as const;
