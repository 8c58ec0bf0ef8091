import type { Verdict } from "@thuocdo/criteria/score";

/** A sign beside the word: never told by colour alone. */
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  met: "✓ Đạt",
  "not-met": "✗ Chưa đạt",
  missing: "… Thiếu số liệu",
  "not-applicable": "– Không áp dụng",
};
