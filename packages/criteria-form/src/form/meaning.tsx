import { formMessages } from "#form/messages.ts";
import classes from "#form/form.module.css";

/** Nội hàm of a group or criterion: out of the way of those who know it. */
export function Meaning({ meaning }: { readonly meaning: string }) {
  if (meaning === "") return null;
  return (
    <details className={classes["meaning"]}>
      <summary>{formMessages.meaning}</summary>
      <p>{meaning}</p>
    </details>
  );
}
