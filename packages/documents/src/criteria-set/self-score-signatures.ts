import { words } from "#criteria-set/messages.ts";
import type { SignaturesBlock } from "#official-document.ts";

/** Who signs phiếu tự chấm, filled in by hand or by the system. */
export const selfScoreSignatures: SignaturesBlock = {
  kind: "signatures",
  recipients: [],
  signatories: [
    {
      lines: [words.signatures.writer],
      instruction: words.signatures.instruction,
      name: "",
    },
    {
      lines: [words.signatures.head],
      instruction: words.signatures.headInstruction,
      name: "",
    },
  ],
};
