import Type from "typebox";
import type { ProblemKind } from "#problem-kind.ts";
import { oneOf, strict } from "#strict.ts";

/** What is refused of evidence. */
export const evidenceProblems = {
  "evidence-type-refused": {
    status: 415,
    about: "The content is not of a type taken as evidence; the file name does not count.",
    details: strict({ found: Type.String(), allowed: Type.Array(Type.String()) }),
  },
  "evidence-name-refused": {
    status: 400,
    about: "The name could hide what the file is, or is none. Give it another.",
    details: strict({
      because: oneOf([
        "blank",
        "too-long",
        "control-characters",
        "hidden-characters",
        "path",
        "reserved",
      ]),
    }),
  },
  "evidence-content-refused": {
    status: 422,
    about: "The type is one that is taken, and what is in the file is not.",
    details: strict({
      because: oneOf([
        "empty",
        "broken",
        "encrypted",
        "macros",
        "unpacks-too-large",
        "several-formats",
        "too-many-pixels",
      ]),
    }),
  },
  "upload-not-whole": {
    status: 409,
    about: "The upload is finished when all of its bytes are there. Go on from where it stands.",
    details: strict({ receivedBytes: Type.Integer(), byteLength: Type.Integer() }),
  },
  "too-many-uploads": {
    status: 409,
    about: "So many uploads of this submission are unfinished. Finish or abandon some.",
    details: strict({ most: Type.Integer() }),
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
