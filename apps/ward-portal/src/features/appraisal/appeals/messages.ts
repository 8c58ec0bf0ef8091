import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";

export const messages = {
  title: "Kiến nghị xem lại",
  until: (instant: string) => `Được kiến nghị xem lại kết quả đến ${formatInstant(instant)}.`,
  begin: "Kiến nghị xem lại",
  choose:
    "Chọn chỉ số đề nghị xem lại và nêu lý do từng chỉ số. Mỗi kết quả chỉ kiến nghị một lần.",
  differing: "Chỉ số có điểm thẩm định khác điểm tự chấm",
  others: "Các chỉ số khác",
  indicator: (code: string, title: string) => `${code} ${title}`,
  points: (self: number | null, found: number | null) =>
    `tự chấm ${self === null ? "–" : formatPoints(self)}, thẩm định ${found === null ? "–" : formatPoints(found)}`,
  reasonOf: (code: string) => `Lý do về chỉ số ${code}`,
  reasonMissing: "Hãy nêu lý do đề nghị xem lại chỉ số này.",
  noneChosen: "Hãy chọn ít nhất một chỉ số đề nghị xem lại.",
  send: (count: number) => `Gửi kiến nghị về ${formatDecimal(String(count))} chỉ số`,
  kept: "Nội dung đang viết được giữ trên máy này.",
  made: (at: string, by: string) =>
    [`Đơn vị kiến nghị lúc ${formatInstant(at)}`, by].filter((part) => part !== "").join(", "),
  waiting: "Chưa được trả lời.",
  answered: (unit: string, at: string) => `${unit} trả lời lúc ${formatInstant(at)}`,
  outcome: { kept: "Giữ nguyên", changed: "Sửa kết quả" },
  asks: (reason: string) => `Đơn vị: ${reason}`,
  answers: (outcome: string, reason: string) => `${outcome}: ${reason}`,
  answerTitle: "Trả lời kiến nghị",
  answerHint:
    "Trả lời từng chỉ số, mỗi kiến nghị chỉ trả lời một lần. Kết quả đã duyệt vẫn được giữ; nếu sửa, kết quả mới đứng bên cạnh và là kết quả chính thức.",
  decide: (code: string) => `Quyết định về chỉ số ${code}`,
  answer: "Gửi trả lời",
  undecided: "Hãy chọn một quyết định.",
  answerReasonMissing: "Hãy nêu lý do của quyết định.",
  openTitle: (count: number) => `${formatDecimal(String(count))} kiến nghị xem lại chờ trả lời`,
  openLine: (unit: string, round: string, indicators: number, at: string) =>
    `${unit}, ${round}: ${formatDecimal(String(indicators))} chỉ số, gửi lúc ${formatInstant(at)}`,
} as const;
