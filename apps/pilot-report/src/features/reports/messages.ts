import type { Report } from "@thuocdo/contract/reports";
import { formatInstant } from "@thuocdo/criteria/formats/dates";

export const messages = {
  title: "Báo cáo",
  none: "Báo cáo đang được lập; sẽ hiện ở đây khi xong.",
  download: { docx: "Word", pdf: "PDF", xlsx: "Phụ lục Excel" },
  downloadOf: (title: string, format: string) => `${format}: tải ${title}`,
  state: ({ state, approvedAt, approvedByName, frozenAt, frozenByName }: Report) => {
    switch (state) {
      case "drafting":
        return "Dự thảo";
      case "approved":
        return `${approvedByName ?? ""} duyệt lúc ${formatInstant(approvedAt ?? "")}`;
      case "frozen":
        return `${frozenByName ?? ""} chốt lúc ${formatInstant(frozenAt ?? "")}`;
    }
  },
} as const;
