import { formatDecimal } from "@thuocdo/criteria/formats/decimals";

const count = (number: number) => formatDecimal(String(number));

export const importMessages = {
  title: "Nhập đơn vị từ tệp",
  hint: "Tệp Excel hoặc CSV có dòng tiêu đề với các cột Mã, Tên, Mã cấp trên; thêm Loại, Từ ngày, Đến ngày nếu có. Tệp được đọc và đối chiếu trước, chưa ghi gì.",
  back: "Về danh sách đơn vị",
  within: "Nhập vào dưới đơn vị",
  from: "Hiệu lực từ ngày",
  fromHint: "Dùng cho những dòng không ghi ngày riêng.",
  dateMissing: "Hãy nhập ngày, ví dụ 1/7/2025.",
  choose: "Chọn tệp",
  reading: (name: string, bytes: number) =>
    `Đang đọc và đối chiếu ${name} (${count(Math.ceil(bytes / 1024))} KB)…`,
  read: (name: string, sheet: string) => `Đọc từ ${name}, trang ${sheet}`,
  counts: (rows: number, added: number, unchanged: number, conflicts: number) =>
    `${count(rows)} dòng: ${count(added)} đơn vị mới, ${count(unchanged)} đã có sẵn, ${count(conflicts)} không nhập được.`,
  conflicts: (conflicts: number) => `${count(conflicts)} dòng không nhập được`,
  row: (line: number, said: string) => `Dòng ${count(line)}: ${said}`,
  moreConflicts: (more: number) => `Và ${count(more)} dòng khác.`,
  nothingNew: "Tệp không có đơn vị nào mới.",
  decisionNumber: "Số quyết định, nghị quyết",
  numberMissing: "Hãy nhập số quyết định.",
  decidedOn: "Ngày ký",
  store: (added: number, left: number) =>
    left === 0
      ? `Ghi ${count(added)} đơn vị`
      : `Ghi ${count(added)} đơn vị, bỏ qua ${count(left)} dòng`,
  storing: (added: number) => `Đang ghi ${count(added)} đơn vị, có thể mất vài giây…`,
} as const;
