import Type from "typebox";
import type { ProblemKind } from "#problem-kind.ts";
import { strict } from "#strict.ts";

/** What is refused of evidence. */
export const evidenceProblems = {
  "evidence-type-refused": {
    status: 415,
    about: "The content is not of a type taken as evidence; the file name does not count.",
    details: strict({ found: Type.String(), allowed: Type.Array(Type.String()) }),
  },
  "evidence-hash-differs": {
    status: 409,
    about: "The bytes received do not have the SHA-256 of the address. Send again.",
    details: strict({ expected: Type.String(), found: Type.String() }),
  },
  "evidence-not-stored": {
    status: 409,
    about:
      "An answer names evidence that has not been uploaded for this submission. Upload it first.",
    details: strict({ sha256: Type.String() }),
  },
} as const satisfies Record<string, ProblemKind>;
