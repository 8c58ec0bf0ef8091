import type { Edit } from "@thuocdo/criteria/edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** A draft as the outline changes it. */
export interface OutlineDraft {
  /** The document as it is now, also between renders. */
  readonly read: () => CriteriaSetVersion;
  /** False when the document does not take the edit. */
  readonly edit: (edit: Edit) => boolean;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
}

/** What an act works with. */
export interface ActContext {
  readonly draft: OutlineDraft;
  readonly say: (sentence: string) => void;
  readonly newId: () => string;
}
