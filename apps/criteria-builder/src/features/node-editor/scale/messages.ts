export const messages = {
  chart: (sentence: string) => `Biểu đồ điểm theo giá trị. ${sentence}`,
  caption:
    "Nét đậm là các giá trị có thể trả lời; phần đỏ là chỗ cần sửa; nét đứt là mức tối thiểu.",
  captionWithHandles:
    "Kéo các mốc, hoặc chọn một mốc rồi bấm phím mũi tên để chỉnh. Nét đậm là các giá trị có thể trả lời; phần đỏ là chỗ cần sửa; nét đứt là mức tối thiểu.",
  minimum: (side: "at-least" | "at-most", value: string) =>
    side === "at-least" ? `Tối thiểu ${value}` : `Không quá ${value}`,
  bandMark: (position: number) => `Ngưỡng dưới của bậc ${position}`,
  goesOnBelow: "◀",
  goesOnAbove: "▶",
  overlap: "chồng nhau",
  gap: "chưa có bậc",
  zeroMark: "Mốc 0 điểm",
  fullMark: "Mốc đủ điểm",
} as const;
