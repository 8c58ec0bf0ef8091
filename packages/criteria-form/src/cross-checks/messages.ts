export const crossCheckMessages = {
  figure: (label: string, value: string) => `${label}: ${value}`,
  previousFigure: (label: string, value: string) => `${label}, kỳ trước: ${value}`,
  of: (code: string) => `Chỉ số ${code}`,
  hard: "Phải sửa trước khi nộp.",
  soft: "Nếu nhập đúng, hãy nêu lý do để cơ quan thẩm định biết.",
  reasonAt: (code: string) => `Nếu nhập đúng, hãy nêu lý do ở chỉ số ${code}.`,
} as const;
