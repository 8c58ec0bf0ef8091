export const messages = {
  blank: "—",
  yes: "Có",
  no: "Không",
  wholeNumberOnly: "Chỉ nhận số nguyên.",
  tooLong: (length: number, most: number) =>
    `Dài ${length} ký tự, quá ${most} ký tự. Rút gọn thì mới được lưu.`,
  dateUnreadable: "Ngày không hợp lệ. Ví dụ: 05/06/2022.",
  datePlaceholder: "dd/mm/yyyy",

  rowActions: "Thao tác",
  rowLabel: (head: string, row: number) => `${head}, dòng ${row}`,
  moveRowUp: (row: number) => `Chuyển dòng ${row} lên`,
  moveRowDown: (row: number) => `Chuyển dòng ${row} xuống`,
  removeRow: (row: number) => `Xóa dòng ${row}`,
  addRow: "Thêm dòng",
  noRows: (label: string) => `${label}: chưa có dòng nào.`,
} as const;
