import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";

const kinds: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "Ảnh JPG",
  "image/png": "Ảnh PNG",
  "image/webp": "Ảnh WebP",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
};

export const messages = {
  document: (number: string | undefined, date: string | undefined) =>
    [number && `số ${number}`, date && `ngày ${formatDate(date)}`].filter(Boolean).join(", "),
  size: (bytes: number) => {
    if (bytes < 1_048_576) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
    const tenths = Math.round(bytes / 104_857.6);
    return `${formatDecimal(tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1))} MB`;
  },
  kind: (contentType: string) => kinds[contentType] ?? contentType,

  viewer: "Xem minh chứng",
  close: "Đóng",
  previous: "Tệp trước",
  next: "Tệp sau",
  place: (place: number, all: number) => `${place} / ${all}`,
  minus: "−",
  plus: "+",
  zoomIn: "Phóng to",
  zoomOut: "Thu nhỏ",
  fit: "Vừa khung",
  turn: "Xoay phải",
  scale: (share: number) => `${Math.round(share * 100)} %`,
  keys: "Phím: ← → đổi tệp (hoặc Page Up, Page Down), + − phóng to thu nhỏ, 0 vừa khung, R xoay, Esc đóng.",
  picture: (name: string) => `Ảnh ${name}`,
  frame: (name: string) => `Nội dung tệp ${name}`,
  notDrawable: "Trình duyệt không mở được ảnh này. Hãy tải về để xem.",
  onlyDownload: (kind: string) =>
    `Tệp ${kind} không xem được ngay trong trang này. Hãy tải về rồi mở bằng chương trình trên máy.`,
  pdfElsewhere: "Trình duyệt này không mở được PDF ngay trong trang. Hãy tải về để xem.",
  download: "Tải về",
  about: "Về tệp này",
  documentNumber: "Số văn bản",
  documentDate: "Ngày văn bản",
  none: "chưa ghi",
  kindLabel: "Loại tệp",
  sizeLabel: "Dung lượng",
  uploadedAt: "Gửi lên lúc",
  at: (instant: string) => formatInstant(instant),
  looked: "Ai đã mở tệp này",
  lookedLogged: "Mỗi lần mở hoặc tải về đều được ghi lại.",
  nobodyLooked: "Chưa có ai mở.",
  look: (who: string, at: string) => `${formatInstant(at)}: ${who}`,
  lookOfUnit: (who: string, unit: string) => `${who} (${unit})`,
  somebody: "người của cơ quan khác",
} as const;
