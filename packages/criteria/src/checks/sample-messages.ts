import { formatPoints } from "#formats/points.ts";
import type { SampleDifference } from "#checks/samples.ts";

/** Where a sample came out otherwise than it was to, as a part of a sentence. */
export function explainDifference(difference: SampleDifference): string {
  switch (difference.of) {
    case "total":
      return `tổng điểm cần ${formatPoints(difference.expected)}, nay ${formatPoints(difference.got)}`;
    case "criteria-met":
      return `số tiêu chí đạt cần ${difference.expected}, nay ${difference.got}`;
    case "level":
      return difference.missing > 0
        ? `xếp loại cần ${levelName(difference.expected)}, nay chưa xếp loại được vì thiếu ${difference.missing} số liệu`
        : `xếp loại cần ${levelName(difference.expected)}, nay ${levelName(difference.got)}`;
    case "indicator":
      return `chỉ số ${difference.code} cần ${pointsOrNone(difference.expected)}, nay ${pointsOrNone(difference.got)}`;
    case "gone":
      return "có số liệu của một chỉ số đã bị xóa";
  }
}

function levelName(label: string | null): string {
  return label === null ? "không đạt mức nào" : `“${label}”`;
}

function pointsOrNone(hundredths: number | null): string {
  return hundredths === null ? "không tính điểm" : `${formatPoints(hundredths)} điểm`;
}
