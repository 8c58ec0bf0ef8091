export const messages = {
  figure: (label: string, value: string) => `${label}: ${value}`,
  previousFigure: (label: string, value: string) => `${label}, kỳ trước: ${value}`,
  of: (code: string) => `Chỉ số ${code}`,
  hard: "Phải sửa trước khi nộp.",
  soft: "Nếu nhập đúng, hãy nêu lý do để cơ quan thẩm định biết.",
  reason: "Lý do số liệu đúng",
  reasonAt: (code: string) => `Nếu nhập đúng, hãy nêu lý do ở chỉ số ${code}.`,
  explained: (count: number) => `${count} kiểm tra chéo chưa đúng, có lý do gửi kèm:`,
  explainedCheck: (code: string, sentence: string, reason: string) =>
    `${code}. ${sentence.replace(/[.\s]+$/, "")}. Lý do: ${reason}`,
} as const;
