export const messages = {
  title: "Báo cáo",
  none: "Báo cáo đang được lập; sẽ hiện ở đây khi xong.",
  download: (title: string) => `Tải ${title} (DOCX)`,
  fingerprint: (sha256: string) => `SHA-256: ${sha256.slice(0, 16)}…`,
} as const;
