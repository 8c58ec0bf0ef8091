import { dayNumber } from "#scoring/calendar.ts";

/** Ban hành: the decision that a version is issued by. Dates are YYYY-MM-DD. */
export interface Issuance {
  /** As printed, "05/QĐ-V05", "124/2021/TT-BCA": numbers under 10 have a 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  readonly decisionNumber: string;
  readonly decidedOn: string;
  /** Office of the signer, "Thứ trưởng". */
  readonly signerTitle: string;
  /** First day in force. It may lie before the decision: a period already begun can be assessed. */
  readonly effectiveOn: string;
}

/** What is wrong with an issuance; `today` is the day in Việt Nam. */
export type IssuanceRefusal =
  | { readonly code: "decision-number-malformed"; readonly decisionNumber: string }
  | { readonly code: "decision-date-malformed"; readonly decidedOn: string }
  | {
      readonly code: "decision-date-in-future";
      readonly decidedOn: string;
      readonly today: string;
    }
  | { readonly code: "signer-title-missing" }
  | { readonly code: "effective-date-malformed"; readonly effectiveOn: string };

const decisionNumberPattern = /^\d{2,6}(\/(19|20)\d\d)?\/[A-ZĐ]{2,5}(-[A-ZĐ0-9]{1,12}){1,3}$/u;

/** The first thing wrong with an issuance at an instant (ISO 8601, UTC); undefined when it is sound. */
export function findIssuanceProblem(issuance: Issuance, at: string): IssuanceRefusal | undefined {
  return listIssuanceProblems(issuance, at)[0];
}

/** Everything wrong with an issuance at an instant (ISO 8601, UTC), at most one thing a field. */
export function listIssuanceProblems(issuance: Issuance, at: string): readonly IssuanceRefusal[] {
  const { decisionNumber, signerTitle, effectiveOn } = issuance;
  const problems: readonly (IssuanceRefusal | undefined)[] = [
    decisionNumberPattern.test(decisionNumber)
      ? undefined
      : { code: "decision-number-malformed", decisionNumber },
    findDateProblem(issuance, dayInVietnam(at)),
    signerTitle.trim() === "" ? { code: "signer-title-missing" } : undefined,
    dayNumber(effectiveOn) === undefined
      ? { code: "effective-date-malformed", effectiveOn }
      : undefined,
  ];
  return problems.filter((problem) => problem !== undefined);
}

function findDateProblem({ decidedOn }: Issuance, today: string): IssuanceRefusal | undefined {
  if (dayNumber(decidedOn) === undefined) return { code: "decision-date-malformed", decidedOn };
  return decidedOn > today ? { code: "decision-date-in-future", decidedOn, today } : undefined;
}

const vietnamIsAheadMs = 7 * 3_600_000;

function dayInVietnam(at: string): string {
  return new Date(Date.parse(at) + vietnamIsAheadMs).toISOString().slice(0, 10);
}
