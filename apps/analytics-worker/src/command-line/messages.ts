/** What `thuocdo compare` says. */
export const messages = {
  program:
    "So sánh các đơn vị từ một thư mục tệp: chấm điểm, xếp hạng, phân tích; không cần máy chủ hay cơ sở dữ liệu",
  folder: "thư mục có criteria-set.json, units.csv, answers.csv",
  out: "thư mục kết quả, chưa có sẵn: results.json và mỗi bảng một tệp CSV, một tệp Parquet",
  bySelfScore:
    "xếp hạng theo điểm tự chấm; không nêu thì chỉ xếp hạng đơn vị có giá trị thẩm định (appraised_value)",
  json: "in JSON cho máy đọc",
  memory: "bộ nhớ nhiều nhất cho phần tính, ví dụ 512MB hoặc 2GB; không nêu là 1GB",
  help: "xem hướng dẫn",
  usage: "Cách dùng:",
  usagePattern: "[tùy chọn] <thư-mục>",
  options: "Tùy chọn:",
  arguments: "Tham số:",
  missing: (what: string) => `Thiếu ${what}. Xem hướng dẫn bằng --help.`,
  wrongCall: "Lệnh chưa đúng. Xem hướng dẫn bằng --help.",

  fileMissing: (name: string) => `Thư mục không có tệp ${name}.`,
  versionWrong: (path: string, message: string) =>
    `criteria-set.json${path === "" ? "" : `, ${path}`}: ${message}`,
  versionNotScorable:
    "criteria-set.json: có chỉ số chưa chấm được; xem lỗi bằng lệnh criteria check.",
  aboutWrong: 'about.json: chỉ nhận {"simulated": true} hoặc {"simulated": false}.',
  noAnswers: "answers.csv không có dòng nào.",
  outTaken: (out: string) => `Đã có ${out}: chọn thư mục kết quả khác.`,
  memoryWrong: (text: string) => `Bộ nhớ “${text}” không rõ: viết như 512MB hoặc 2GB.`,
  faults: (count: number) => `${count} lỗi; chưa tính và chưa ghi gì.`,
  simulated: "DỮ LIỆU MÔ PHỎNG.",
  period: (name: string, units: number, ranked: number) =>
    `Kỳ ${name}: ${units} đơn vị, xếp hạng ${ranked}.`,
  noneRanked:
    "Chưa đơn vị nào có giá trị thẩm định nên không có xếp hạng; thêm --by-self-score để xếp theo điểm tự chấm.",
  written: (out: string, tables: number) => `Đã ghi ${out}: results.json và ${tables} bảng.`,
} as const;
