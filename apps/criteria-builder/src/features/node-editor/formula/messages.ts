export const messages = {
  expression: "Công thức",
  hint: "Gõ tên số liệu để chọn, hoặc bấm Ctrl + phím cách để xem tất cả. Có + - * /, so sánh, điều kiện ? khi đúng : khi sai, min(…), max(…).",
  insert: "Chèn vào công thức:",
  insertName: (label: string) => `Chèn “${label}”`,
  signs: ["+", "-", "*", "/", "(", ")", "min(", "max("],
  signNames: {
    "+": "cộng",
    "-": "trừ",
    "*": "nhân",
    "/": "chia",
    "(": "mở ngoặc",
    ")": "đóng ngoặc",
    "min(": "số nhỏ nhất trong",
    "max(": "số lớn nhất trong",
  } as Readonly<Record<string, string>>,
  insertSign: (sign: string, name: string) => `${sign} chèn dấu ${name}`,
  suggestions: "Số liệu có thể chèn",
  suggested: (count: number) =>
    `Có ${count} số liệu phù hợp. Dùng mũi tên lên, xuống để chọn, Enter để chèn, Esc để đóng.`,
  option: (label: string, unit: string) => (unit === "" ? label : `${label} (${unit})`),
  faultAt: "Chỗ cần sửa:",
  goToFault: "Đến chỗ sai",
  reads: (words: string) => `Đọc là: ${words}.`,
  ranges: (least: string | undefined, most: string | undefined) => {
    if (least !== undefined && most !== undefined) return `Kết quả nằm từ ${least} đến ${most}.`;
    if (least !== undefined) return `Kết quả từ ${least} trở lên.`;
    return most === undefined ? "Kết quả không có giới hạn." : `Kết quả không quá ${most}.`;
  },
  unitIs: (unit: string) => `Theo các số liệu, kết quả tính bằng ${unit}.`,
  unitCancels: "Theo các số liệu, kết quả không có đơn vị (hai số cùng đơn vị chia cho nhau).",
  unitUnknown: "Có số liệu chưa ghi đơn vị tính nên chưa biết kết quả tính bằng gì.",
  unitsDiffer: (left: string, leftWords: string, right: string, rightWords: string) =>
    `Đang cộng, trừ hoặc so sánh ${leftWords} tính bằng “${left}” với ${rightWords} tính bằng “${right}”. Nếu có chủ ý, nhân mỗi phần với một hệ số.`,
  unit: "Đơn vị tính của kết quả",
  takeUnit: (unit: string) => `Dùng “${unit}”`,
  trial: "Tính thử",
  trialHint: "Số gõ ở đây chỉ để thử, không được lưu.",
  trialBlank: "Nhập đủ các số để xem kết quả.",
  trialDividesByZero: "Chia cho 0: đơn vị có số liệu như vậy sẽ bị coi là thiếu số liệu.",
  trialResult: (value: string, unit: string) => `Kết quả: ${value}${unit === "" ? "" : ` ${unit}`}`,
} as const;
