import type { ReactNode } from "react";
import classes from "#dialog/dialog.module.css";

/** The buttons of a dialog: in sight at its foot, however long it is. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={classes["actions"]}>{children}</div>;
}
