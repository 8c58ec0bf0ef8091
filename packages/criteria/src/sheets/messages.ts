import type { FileKind, FileLimitName, FileRefusal } from "#sheets/file-kind.ts";

const readable = "Hãy dùng tệp Excel (.xlsx, .xls), OpenDocument (.ods), CSV hoặc JSON.";

/** What a file is that is not read here, and what to do instead. */
const notTaken: Readonly<Record<FileKind, string>> = {
  xlsx: `Không đọc được tệp Excel này. ${readable}`,
  xls: `Không đọc được tệp Excel này. ${readable}`,
  ods: `Không đọc được bảng tính này. ${readable}`,
  json: `Không đọc được tệp JSON này. ${readable}`,
  text: `Không đọc được tệp văn bản này. ${readable}`,
  docx: "Đây là tệp Word. Hãy mở bằng Word, chép bảng rồi dùng “Dán bảng từ Word hoặc Excel”.",
  pdf: "Đây là tệp PDF, không chứa bảng đọc được. Hãy dùng tệp Excel hoặc Word gốc.",
  html: "Đây là trang web được đặt tên như tệp Excel. Hãy mở bằng Excel, lưu lại thành .xlsx rồi nhập.",
  zip: "Đây là tệp nén. Hãy giải nén rồi chọn tệp Excel ở trong.",
  empty: "Tệp rỗng (0 byte). Hãy chép hoặc tải lại tệp.",
  unknown: `Không nhận ra nội dung tệp này. ${readable}`,
};

const count = new Intl.NumberFormat("vi-VN");

const tooLarge: Readonly<Record<FileLimitName, (most: number) => string>> = {
  bytes: (most) =>
    `Tệp lớn hơn ${count.format(most / 1024 / 1024)} MB. Hãy bỏ hình ảnh và các trang không cần.`,
  unpackedBytes: (most) =>
    `Nội dung giải nén lớn hơn ${count.format(most / 1024 / 1024)} MB. Hãy bỏ các trang không cần.`,
  parts: () => "Tệp có quá nhiều thành phần. Hãy chép các ô cần nhập sang tệp mới.",
  sheets: (most) => `Tệp có hơn ${count.format(most)} trang. Hãy bỏ các trang không cần.`,
  rows: (most) => `Có trang dài hơn ${count.format(most)} dòng. Hãy bỏ các dòng không cần.`,
  columns: (most) => `Có trang rộng hơn ${count.format(most)} cột. Hãy bỏ các cột không cần.`,
  cells: (most) => `Tệp có hơn ${count.format(most)} ô. Hãy bỏ các trang, dòng không cần.`,
  merges: (most) => `Tệp có hơn ${count.format(most)} chỗ gộp ô. Hãy bỏ gộp các ô không cần.`,
  timeMs: (most) =>
    `Đọc quá ${count.format(most / 1000)} giây chưa xong nên dừng lại. Hãy chép các ô cần nhập sang tệp mới.`,
  memoryMb: () => "Tệp quá phức tạp nên không đọc được. Hãy chép các ô cần nhập sang tệp mới.",
};

/** Why the file was not read, and what to do, as sentences. */
export function explainFileRefusal(refusal: FileRefusal): string {
  switch (refusal.code) {
    case "not-a-workbook":
      return notTaken[refusal.found];
    case "damaged":
      return "Tệp bị hỏng hoặc chưa tải về hết nên không đọc được. Hãy tải lại, hoặc mở bằng Excel, lưu lại rồi thử lần nữa.";
    case "encrypted":
      return "Tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi thử lần nữa.";
    case "too-large":
      return tooLarge[refusal.limit](refusal.most);
  }
}
