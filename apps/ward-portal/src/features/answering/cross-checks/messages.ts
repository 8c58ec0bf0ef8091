export const messages = {
  reason: "Lý do số liệu đúng",
  explained: (count: number) => `${count} kiểm tra chéo chưa đúng, có lý do gửi kèm:`,
  explainedCheck: (code: string, sentence: string, reason: string) =>
    `${code}. ${sentence.replace(/[.\s]+$/, "")}. Lý do: ${reason}`,
} as const;
