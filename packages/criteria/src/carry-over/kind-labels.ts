import type { CarryOverKind } from "#carry-over/carry-over.ts";

export const carryOverKindLabels = {
  kept: "Giữ nguyên",
  reworded: "Sửa lời văn",
  rescored: "Sửa cách hỏi, cách chấm hoặc điều kiện",
  merged: "Hợp nhất",
  split: "Tách",
  ended: "Bãi bỏ",
} as const satisfies Record<CarryOverKind, string>;
