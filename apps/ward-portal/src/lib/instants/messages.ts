export const instantMessages = {
  day: (label: string) => `${label}: ngày`,
  time: (label: string) => `${label}: giờ`,
  unreadable: "Ngày hoặc giờ chưa đọc được. Hãy nhập như 31/12/2026 và 17:00.",
  dayPlaceholder: "31/12/2026",
  timePlaceholder: "17:00",
} as const;
