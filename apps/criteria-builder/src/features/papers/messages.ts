import type { PaperFormat, VersionPaper } from "@thuocdo/contract/version-papers";

interface PaperWords {
  readonly title: string;
  readonly about: string;
}

export const papers = {
  "criteria-set": {
    title: "Bộ tiêu chí đầy đủ",
    about:
      "Toàn bộ nhóm tiêu chí, tiêu chí, chỉ số; nội hàm, cách chấm bằng câu chữ, điểm, mức tối thiểu, minh chứng, không áp dụng và xếp loại.",
  },
  "scoring-sheet": {
    title: "Phiếu tự chấm trống",
    about:
      "Mẫu để đơn vị ghi số liệu, điểm tự chấm và minh chứng bằng tay khi không vào được hệ thống.",
  },
} as const satisfies Record<VersionPaper, PaperWords>;

/** What the same papers are of a city's supplement. */
export const supplementPapers = {
  "criteria-set": {
    title: "Bản bổ sung của địa phương",
    about:
      "Mức tối thiểu địa phương nâng bên cạnh mức chung; chỉ số địa phương thêm, với cách chấm, điểm riêng và minh chứng.",
  },
  "scoring-sheet": {
    title: "Phiếu tự chấm trống của phần bổ sung",
    about:
      "Mẫu để đơn vị ghi số liệu của các chỉ số địa phương thêm, dùng cùng phiếu của bộ tiêu chí chung.",
  },
} as const satisfies Record<VersionPaper, PaperWords>;

export const formats = { docx: "Tải Word (DOCX)", pdf: "Tải PDF" } as const satisfies Record<
  PaperFormat,
  string
>;

export const messages = {
  title: "Văn bản của phiên bản này",
  layout:
    "Trình bày theo Nghị định 30/2020/NĐ-CP: khổ A4, lề, cỡ chữ, số trang, Quốc hiệu. Tải lại bao nhiêu lần cũng ra đúng một tệp khi nội dung không đổi.",
  draft:
    "Đây là dự thảo: mọi trang in “DỰ THẢO”, số lần sửa và giờ cập nhật. Văn bản chính thức có sau khi ban hành.",
  issued: "Mọi trang in số quyết định, ngày ký và mã SHA-256 của nội dung đã đóng băng.",
  illustrative: "Bộ tiêu chí minh họa hoặc dữ liệu mô phỏng được ghi rõ trên mọi trang.",
  button: (format: string, title: string) => `${format}: ${title}`,
  points: (points: string) => `${points} điểm`,
  classification: "Xếp loại",
  writing: "Đang tạo văn bản…",
  saved: (name: string) => `Đã tải “${name}”.`,
  fileName: (title: string, label: string, format: PaperFormat) =>
    `${title} ${label.replaceAll(/[\\/:*?"<>|]/g, "-")}.${format}`,
} as const;
