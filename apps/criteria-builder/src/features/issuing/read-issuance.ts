import { parseDate } from "@thuocdo/criteria/formats/dates";
import {
  listIssuanceProblems,
  type Issuance,
  type IssuanceRefusal,
} from "@thuocdo/criteria/issuance";
import { explainIssuanceProblem, messages } from "#features/issuing/messages.ts";

/** What is typed into the dialog. */
export type TypedIssuance = Issuance;

export type IssuanceReading =
  | { readonly ok: true; readonly value: Issuance }
  | { readonly ok: false; readonly errors: Partial<Record<keyof Issuance, string>> };

const fieldOf = {
  "decision-number-malformed": "decisionNumber",
  "decision-date-malformed": "decidedOn",
  "decision-date-in-future": "decidedOn",
  "signer-title-missing": "signerTitle",
  "effective-date-malformed": "effectiveOn",
} as const satisfies Record<IssuanceRefusal["code"], keyof Issuance>;

/** Words in NFC, dates as YYYY-MM-DD; or what core says is wrong, field by field. */
export function readIssuance(typed: TypedIssuance, at: string): IssuanceReading {
  const value = {
    decisionNumber: typed.decisionNumber.normalize("NFC").trim(),
    decidedOn: parseDate(typed.decidedOn) ?? "",
    signerTitle: typed.signerTitle.normalize("NFC").trim(),
    effectiveOn: parseDate(typed.effectiveOn) ?? "",
  };
  const problems = listIssuanceProblems(value, at);
  if (problems.length === 0) return { ok: true, value };
  const errors = problems.map((problem): [keyof Issuance, string] => {
    const field = fieldOf[problem.code];
    return [
      field,
      typed[field].trim() === "" ? messages.fieldMissing : explainIssuanceProblem(problem),
    ];
  });
  return { ok: false, errors: Object.fromEntries(errors) };
}
