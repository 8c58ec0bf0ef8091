import { fileKinds, fileLimitNames } from "@thuocdo/criteria/file-kind";
import Type from "typebox";
import type { ProblemKind } from "#problem-kind.ts";
import { oneOf, orNull, strict } from "#strict.ts";

export const FileKind = oneOf(fileKinds);

/** What is refused of files that are read in. */
export const exchangeProblems = {
  "file-not-taken": {
    status: 415,
    about: "The content is not of a kind that is read here; the file name does not count.",
    details: strict({ found: FileKind }),
  },
  "file-not-readable": {
    status: 422,
    about: "The file is damaged, encrypted or larger than is taken; `limit` names what it exceeds.",
    details: strict({
      because: oneOf(["damaged", "encrypted", "too-large"]),
      limit: orNull(oneOf(fileLimitNames)),
      most: orNull(Type.Integer()),
    }),
  },
} as const satisfies Record<string, ProblemKind>;
