export const answerMessages = {
  yes: "Có",
  no: "Không",
  passed: "Đạt",
  failed: "Không đạt",
  surveyPercent: (label: string) => `${label}: tỷ lệ (%)`,
  surveyResponses: (label: string) => `${label}: số phiếu hợp lệ`,
  unanswered: "Chưa trả lời",
  claims: {
    claimed: (reason: string) => `Đề nghị không áp dụng: ${reason}`,
    accepted: (reason: string) => `Không áp dụng, đã được chấp nhận: ${reason}`,
    refused: (reason: string) => `Đề nghị không áp dụng không được chấp nhận: ${reason}`,
  },
  reason: (label: string, reason: string) => `Khác nhiều so với kỳ trước (${label}): ${reason}`,
  checkReason: (sentence: string, reason: string) =>
    `${sentence.replace(/[.\s]+$/, "")}. Lý do: ${reason}`,
  note: (note: string) => `Ghi chú: ${note}`,
} as const;
