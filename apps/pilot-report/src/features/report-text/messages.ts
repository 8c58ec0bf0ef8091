import type { Report } from "@thuocdo/contract/reports";
import { formatInstant } from "@thuocdo/criteria/formats/dates";

export const messages = {
  title: "Báo cáo sơ kết, tổng kết",
  kinds: { interim: "Báo cáo sơ kết", final: "Báo cáo tổng kết" },
  choose: "Chọn báo cáo",
  none: "Báo cáo đang được lập; sẽ hiện ở đây khi xong.",
  makeFinal: "Lập báo cáo tổng kết",
  makingFinal: "Đang lập báo cáo tổng kết; sẽ hiện ở đây khi xong.",
  files: "Tải báo cáo",
  state: ({ state, approvedAt, approvedByName, frozenAt, frozenByName }: Report) => {
    switch (state) {
      case "drafting":
        return "Đang soạn";
      case "approved":
        return `Đã duyệt: ${approvedByName ?? ""}, ${formatInstant(approvedAt ?? "")}`;
      case "frozen":
        return `Đã chốt: ${frozenByName ?? ""}, ${formatInstant(frozenAt ?? "")}`;
    }
  },
  guide:
    "Số liệu trong khung xanh là số liệu sống: khi bộ số liệu được tính lại, số tự đổi theo. Sửa lời xung quanh, không cần chép số.",
  toWrite: (about: string) => `[Đơn vị bổ sung: ${about}]`,
  lostFigure: "số liệu không còn",
  edit: "Sửa",
  editOf: (about: string) => `Sửa phần: ${about}`,
  done: "Xong",
  partOf: (about: string) => `Phần lời: ${about}`,
  textOf: (about: string) => `Lời của phần: ${about}`,
  insert: "Chèn số liệu",
  insertHint: "Gõ tên số liệu để tìm, chọn để chèn vào chỗ con trỏ",
  noFigure: "Không có số liệu nào khớp.",
  restore: "Lấy lại lời do chương trình lập",
  restoreSure:
    "Phần này trở về lời do chương trình lập. Lời đã viết vẫn còn trong lịch sử và lấy lại được.",
  history: "Lịch sử",
  historyOf: (about: string) => `Lịch sử phần: ${about}`,
  noHistory: "Phần này chưa ai sửa: đang dùng lời do chương trình lập.",
  historyLine: (name: string, at: string) => `${name}, ${formatInstant(at)}`,
  generatedAgain: "Lấy lại lời do chương trình lập",
  useAgain: "Dùng lại bản này",
  writtenBy: (name: string, at: string) => `${name} sửa lúc ${formatInstant(at)}`,
  status: {
    saved: "Đã lưu",
    typing: "Đang gõ, đã giữ trên máy này",
    sending: "Đang lưu…",
    offline: "Chưa gửi được: đã giữ trên máy này, sẽ tự gửi lại",
    refused: "Không lưu được",
    conflict: "Có người sửa cùng lúc",
  },
  savedAt: (at: string) => `Đã lưu lúc ${formatInstant(at)}`,
  conflictTitle: (name: string) => `${name} vừa sửa phần này`,
  conflictHint: "Không bài nào bị mất: chọn một cách, bài còn lại vẫn có trong lịch sử.",
  theirs: (name: string) => `Bài của ${name}`,
  mine: "Bài của bạn",
  keepMine: "Dùng bài của tôi",
  keepTheirs: "Dùng bài kia",
  keepBoth: "Ghép: bài kia rồi bài tôi",
  approve: "Duyệt báo cáo",
  approveSure:
    "Báo cáo đã duyệt giữ nguyên số liệu và lời, kể cả khi bộ số liệu được tính lại. Mở lại được cho đến khi chốt.",
  unwritten: (count: number) => `Còn ${count} phần chưa viết:`,
  approveAnyway: "Duyệt dù còn phần chưa viết",
  reopen: "Mở lại để soạn",
  reopenSure: "Báo cáo trở về dự thảo và sửa được; phải duyệt lại trước khi chốt.",
  freeze: "Chốt báo cáo",
  freezeSure:
    "Ba tệp Word, PDF, Excel được lưu cùng mã SHA-256. Sau khi chốt không ai sửa được báo cáo này nữa, kể cả quản trị.",
  frozenFile: (format: string, sha256: string) => `${format}: SHA-256 ${sha256}`,
  table: "Bảng",
  chart: "Hình",
  chartIn: "Hình có trong bản Word và PDF.",
  annex: (number: string, title: string) => `Phụ lục ${number}. ${title}`,
  legalBases: "Căn cứ",
} as const;
