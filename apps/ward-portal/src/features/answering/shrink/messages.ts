import { messages as evidenceMessages } from "#lib/evidence/messages.ts";
import type { PixelSize } from "#features/answering/shrink/fit-within.ts";

const pixels = ({ width, height }: PixelSize) => `${width} × ${height} điểm ảnh`;

export const messages = {
  offer: "Thu nhỏ ảnh trước khi gửi",
  working: "Đang thu nhỏ ảnh…",
  undrawable: "Trình duyệt này không mở được ảnh nên không thu nhỏ được. Ảnh gửi đi là ảnh gốc.",
  noSmaller: "Ảnh này đã nhỏ, thu nhỏ thêm không bớt dung lượng. Ảnh gửi đi là ảnh gốc.",
  which: "Gửi ảnh nào",
  original: (bytes: number, size: PixelSize) =>
    `Ảnh gốc: ${evidenceMessages.size(bytes)}, ${pixels(size)}`,
  shrunken: (bytes: number, size: PixelSize) =>
    `Ảnh thu nhỏ: ${evidenceMessages.size(bytes)}, ${pixels(size)}`,
  seeOriginal: "Ảnh gốc, mở để xem cỡ đầy đủ",
  seeShrunken: "Ảnh thu nhỏ, mở để xem cỡ đầy đủ",
  loses:
    "Ảnh thu nhỏ không còn thông tin máy ảnh ghi kèm (nơi chụp, ngày giờ chụp, loại máy); ảnh gốc giữ nguyên các thông tin đó.",
} as const;
