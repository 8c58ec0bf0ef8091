export const messages = {
  tryOn: "Chấm thử dự thảo trên bộ số liệu này:",
} as const;
