import type { FileRefusal } from "@thuocdo/criteria/file-kind";
import { refused, type Refused } from "#server/refused.ts";

/** Why a file is not read, as the service says it. */
export function refusedFile(refusal: FileRefusal): Refused {
  switch (refusal.code) {
    case "not-a-workbook":
      return refused("file-not-taken", { found: refusal.found });
    case "damaged":
    case "encrypted":
      return refused("file-not-readable", { because: refusal.code, limit: null, most: null });
    case "too-large": {
      const { code: because, limit, most } = refusal;
      return refused("file-not-readable", { because, limit, most });
    }
  }
}
