import type { ViewKind } from "@thuocdo/criteria-form/form-view";
import { browserStorage } from "@thuocdo/ui/browser-storage";

const key = "thuocdo.form-view";

/** How the form was last looked at on this machine. */
export function keptViewKind(): ViewKind {
  const kept = browserStorage().getItem(key);
  return kept === "group" || kept === "criterion" ? kept : "all";
}

export function keepViewKind(kind: ViewKind): void {
  try {
    browserStorage().setItem(key, kind);
  } catch {
    // The browser keeps nothing: it is chosen again next time.
  }
}
