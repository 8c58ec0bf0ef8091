import { criteriaSet, type IndicatorLine } from "@thuocdo/criteria/testing";
import type { PaperVersion } from "#criteria-set/paper-version.ts";

const sha256 = "0f".repeat(32);

/** A draft with these indicators, as `criteriaSet` reads them. */
export function draftOf(...indicators: readonly IndicatorLine[]): PaperVersion {
  return {
    document: criteriaSet(...indicators),
    state: "draft",
    stateReason: null,
    simulated: false,
    draftingBody: "Cục thử",
    superiorBody: "Bộ Công an",
    sequence: 1234,
    updatedAt: "2021-05-20T02:00:00.000Z",
    issuance: null,
  };
}

export function issuedOf(version: PaperVersion): PaperVersion {
  return {
    ...version,
    state: "issued",
    issuance: {
      decisionNumber: "05/QĐ-V05",
      decidedOn: "2021-06-05",
      signerTitle: "Thứ trưởng",
      effectiveOn: "2021-06-10",
      issuedAt: "2021-06-05T08:00:00.000Z",
      sha256,
    },
  };
}
