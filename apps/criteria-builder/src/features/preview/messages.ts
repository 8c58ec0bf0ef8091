export const messages = {
  title: "Xem thử như đơn vị thấy",
  hint: "Nhập số liệu thử để xem điểm và vì sao được điểm đó. Số liệu thử không phải hồ sơ của đơn vị nào.",
  readHint: "Số liệu nhập ở đây chỉ để thử, không được lưu.",
  close: "Đóng phần xem thử",
  sample: "Bộ số liệu mẫu",
  newName: (number: number) => `Bộ mẫu ${number}`,
  firstSample: "Bộ mẫu mới, lưu khi nhập số liệu đầu tiên",
  sampleChoice: (name: string, differences: number) =>
    differences === 0 ? name : `${name} · sai ${differences} chỗ`,
  add: "Thêm bộ mẫu",
  duplicate: "Nhân bản",
  copyName: (name: string) => `${name} (bản sao)`,
  remove: "Xóa",
  removeTitle: "Xóa bộ số liệu mẫu?",
  removeHint: (name: string) => `“${name}” sẽ không còn được kiểm nữa. Có thể hoàn tác.`,
  settings: "Tên bộ mẫu và đơn vị giả định",
  name: "Tên bộ mẫu",
  unitType: "Loại đơn vị",
  unitClass: "Phân loại đơn vị",
  unclassed: "Chưa phân loại",
  periodFrom: "Ngày đầu kỳ đánh giá",
  faulty: (codes: readonly string[]) =>
    `Chưa tính chỉ số đang có lỗi: ${codes.join(", ")}. Xem phần Kiểm tra.`,
  apart:
    "Điểm của bộ tiêu chí chung và điểm của chỉ số địa phương bổ sung tính riêng, không cộng vào nhau.",
  ofCity: (title: string) => `${title} (phần địa phương)`,
  minimums: "Mức tối thiểu địa phương nâng",
  minimumResult: (name: string, core: boolean | null, own: boolean | null) =>
    own === null
      ? `${name}: chưa đủ số liệu.`
      : `${name}: ${own ? "đạt" : "không đạt"} mức của địa phương${
          core === null ? "" : `, ${core ? "đạt" : "không đạt"} mức chung`
        }.`,
  coreTotal: "Điểm theo bộ tiêu chí chung",
  additionsTotal: "Điểm của chỉ số địa phương bổ sung",
  total: "Tổng điểm của bộ mẫu",
  expected: "Kết quả mong đợi",
  expectedHint:
    "Khi sửa bộ tiêu chí làm kết quả khác đi, phần Kiểm tra báo ngay. Để trống là không kiểm.",
  expectedTotal: "Tổng điểm",
  expectedCriteria: "Số tiêu chí đạt",
  expectedLevel: "Xếp loại",
  levelUnchecked: "(không kiểm)",
  levelNone: "Không đạt mức nào",
  levelMissing: "chưa xếp loại được vì còn thiếu số liệu",
  expectedPoints: "Điểm mong đợi của chỉ số này",
  takeResult: "Lấy kết quả hiện nay làm mong đợi",
  matches: "Ra đúng kết quả mong đợi.",
  differs: (count: number) => `Khác kết quả mong đợi ở ${count} chỗ:`,
  noExpectation: "Chưa ghi kết quả mong đợi.",
  chooseNode: "Chọn một nhóm, tiêu chí hoặc chỉ số trong cây để nhập số liệu thử.",
  nothingToTry: "Mục này chưa có chỉ số nào để thử.",
} as const;
