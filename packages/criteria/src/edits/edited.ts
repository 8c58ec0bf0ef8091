import type { Edit } from "#edits/edit.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** The document after an edit, and the edit that takes it back. */
export interface Edited {
  readonly version: CriteriaSetVersion;
  readonly inverse: Edit;
}
