export const answerMessages = {
  yes: "Có",
  no: "Không",
  passed: "Đạt",
  failed: "Không đạt",
  surveyPercent: (label: string) => `${label}: tỷ lệ (%)`,
  surveyResponses: (label: string) => `${label}: số phiếu hợp lệ`,
  unanswered: "Chưa trả lời",
  notApplicable: (reason: string) => `Đề nghị không áp dụng: ${reason}`,
  note: (note: string) => `Ghi chú: ${note}`,
} as const;
