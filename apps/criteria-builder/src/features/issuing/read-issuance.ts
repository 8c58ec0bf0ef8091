import { parseDate } from "@thuocdo/criteria/formats/dates";
import { messages } from "#features/issuing/messages.ts";

/** What is typed into the dialog. */
export interface TypedIssuance {
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly signerTitle: string;
  readonly effectiveOn: string;
}

export type IssuanceReading =
  | { readonly ok: true; readonly value: TypedIssuance }
  | { readonly ok: false; readonly errors: Partial<Record<keyof TypedIssuance, string>> };

/** Words in NFC, dates as YYYY-MM-DD; or what is wrong, field by field. */
export function readIssuance(typed: TypedIssuance): IssuanceReading {
  const decisionNumber = typed.decisionNumber.normalize("NFC").trim();
  const signerTitle = typed.signerTitle.normalize("NFC").trim();
  const decidedOn = parseDate(typed.decidedOn);
  const effectiveOn = parseDate(typed.effectiveOn);
  if (
    decisionNumber !== "" &&
    signerTitle !== "" &&
    decidedOn !== undefined &&
    effectiveOn !== undefined &&
    effectiveOn >= decidedOn
  ) {
    return { ok: true, value: { decisionNumber, signerTitle, decidedOn, effectiveOn } };
  }
  return {
    ok: false,
    errors: {
      ...(decisionNumber === "" && { decisionNumber: messages.fieldMissing }),
      ...(signerTitle === "" && { signerTitle: messages.fieldMissing }),
      ...(decidedOn === undefined && { decidedOn: messages.dateUnreadable }),
      ...(effectiveOn === undefined && { effectiveOn: messages.dateUnreadable }),
      ...(decidedOn !== undefined &&
        effectiveOn !== undefined &&
        effectiveOn < decidedOn && { effectiveOn: messages.effectiveBeforeDecided }),
    },
  };
}
