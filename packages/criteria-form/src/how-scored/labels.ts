export const howScoredMessages = {
  rule: "Cách chấm:",
  evidence: "Minh chứng:",
  evidenceItem: (title: string, kind: string, required: boolean) =>
    required ? `${title} (${kind}, bắt buộc)` : `${title} (${kind}, nếu có)`,
} as const;
