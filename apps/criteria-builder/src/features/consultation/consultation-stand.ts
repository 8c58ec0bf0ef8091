import type { VersionSummary } from "@thuocdo/contract/criteria-sets";

/** Whether agencies can comment on a version now. */
export type ConsultationStand = "not-asked" | "open" | "between" | "over";

/** @param rounds how many consultations there were on it */
export function consultationStand(
  state: VersionSummary["state"],
  rounds: number,
): ConsultationStand {
  switch (state) {
    case "draft":
      return rounds === 0 ? "not-asked" : "between";
    case "in-consultation":
      return "open";
    case "issued":
    case "superseded":
    case "withdrawn":
      return "over";
  }
}
