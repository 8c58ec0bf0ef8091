import type { ConsultationFigures } from "@thuocdo/criteria/consultation/consultation-figures";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import type { PaperAgency, PaperConsultation } from "#consultation/consultation-paper.ts";

export const messages = {
  draftMark: "DỰ THẢO",
  simulatedMark: "DỮ LIỆU MÔ PHỎNG",
  foot: ({ fixed, openedAt, toldAt }: PaperConsultation) =>
    `${fixed.label}, lấy ý kiến từ ${formatInstant(openedAt)}; số liệu đến ${formatInstant(toldAt)}`,

  tableType: "BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH",
  tableSubject: (title: string) =>
    `Ý kiến góp ý của các cơ quan, đơn vị đối với dự thảo “${title}”`,
  asked: ({ asked, answered, silent }: ConsultationFigures, dueOn: string) =>
    `Số cơ quan, đơn vị được lấy ý kiến: ${asked}. Đã trả lời: ${answered}; chưa trả lời: ${silent} (hạn góp ý ${formatDate(dueOn)}).`,
  answeredHow: ({ agreed, commented }: ConsultationFigures) =>
    `Trong số đã trả lời: ${agreed} nhất trí toàn bộ; ${commented} có ý kiến góp ý.`,
  comments: ({
    comments,
    absorbed,
    partlyAbsorbed,
    explained,
    noted,
    unanswered,
  }: ConsultationFigures) =>
    `Tổng số ý kiến góp ý: ${comments}; tiếp thu toàn bộ ${absorbed}, tiếp thu một phần ${partlyAbsorbed}, giải trình ${explained}, ghi nhận ${noted}${unanswered === 0 ? "." : `, chưa trả lời ${unanswered}.`}`,
  agreedNames: (names: readonly string[]) => `Nhất trí toàn bộ: ${names.join("; ")}.`,
  silentNames: (names: readonly string[]) =>
    `Chưa trả lời (không tính là nhất trí): ${names.join("; ")}.`,
  stillOpen: "Đợt lấy ý kiến chưa kết thúc; số liệu còn thay đổi.",

  columns: {
    number: "STT",
    node: "Nhóm, tiêu chí, chỉ số",
    agency: "Chủ thể góp ý",
    comment: "Nội dung góp ý",
    answer: "Tiếp thu, giải trình",
    text: "Văn bản sau chỉnh lý",
  },
  nodeColumn: (label: string) => `Nhóm, tiêu chí, chỉ số (${label})`,
  about: (field: string) => `${field}: `,
  proposed: "Đề xuất: ",
  points: (points: string) => `${points} điểm`,
  unanswered: "Chưa có trả lời",
  unchanged: "Giữ như dự thảo.",
  nodeGone: "Mục này không còn trong dự thảo.",
  noText: "",
  noComments: "Không có ý kiến góp ý.",

  annexTitle: "SỐ LIỆU LẤY Ý KIẾN VÀ TIẾP THU, GIẢI TRÌNH",
  annexAttached: (title: string) => `(Kèm theo Tờ trình về dự thảo “${title}”)`,
  totals: "Số liệu chung",
  byAgency: "Theo cơ quan, đơn vị",
  byGroup: "Theo nhóm tiêu chí",
  what: "Nội dung",
  count: "Số lượng",
  figure: {
    asked: "Cơ quan, đơn vị được lấy ý kiến",
    answered: "Đã trả lời",
    agreed: "Nhất trí toàn bộ",
    commented: "Có ý kiến góp ý",
    silent: "Chưa trả lời",
    late: "Trả lời sau hạn",
    comments: "Ý kiến góp ý",
    absorbed: "Tiếp thu toàn bộ",
    partlyAbsorbed: "Tiếp thu một phần",
    explained: "Giải trình",
    noted: "Ghi nhận",
    unanswered: "Chưa trả lời ý kiến",
  } satisfies Record<keyof ConsultationFigures, string>,
  agency: "Cơ quan, đơn vị",
  group: "Nhóm tiêu chí",
  replied: "Trả lời",
  repliedHow: ({ stance, letter, sentAt, late }: PaperAgency) => {
    if (stance === null || sentAt === null) return "Chưa trả lời";
    const said = stance === "agreed" ? "Nhất trí toàn bộ" : "Có ý kiến";
    const way =
      letter === null
        ? formatInstant(sentAt)
        : `công văn ${letter.number} ngày ${formatDate(letter.date)}`;
    return late ? `${said} (${way}, sau hạn)` : `${said} (${way})`;
  },
  wholeSet: "Toàn bộ dự thảo",
  total: "Cộng",

  letterTitle: (label: string, title: string) => `PHIẾU GÓP Ý ${label}: ${title}`,
  letterHint:
    "Ghi ý kiến, đề xuất ở hai cột bên phải, cạnh mục được góp ý; mục nhất trí thì để trống. Điểm đề xuất ghi bằng số.",
  letterSheet: "Góp ý",
  tableSheet: "Tổng hợp ý kiến",
  agencySheet: "Cơ quan, đơn vị",
  figureSheet: "Số liệu",
} as const;
