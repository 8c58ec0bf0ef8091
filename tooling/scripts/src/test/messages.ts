export const messages = {
  building: "Dựng ba giao diện cho các kịch bản trên trình duyệt …",
  noBrowser: (stories: readonly string[]) => [
    `Không tìm thấy Chromium: ${stories.length} kịch bản trên trình duyệt chưa chạy.`,
    ...stories.map((story) => `  - ${story}`),
    "Để chạy chúng: cài Chromium (Debian, Ubuntu: apt-get install chromium), hoặc đặt CHROMIUM=/đường/dẫn/tới/chromium, rồi chạy lại npm test.",
  ],
  browserRequired: "CI phải chạy mọi kịch bản: thiếu Chromium là lỗi.",
  /** Read by machines too, so in English. */
  total: ({ passed, failed, skipped }: { passed: number; failed: number; skipped: number }) =>
    `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
} as const;
