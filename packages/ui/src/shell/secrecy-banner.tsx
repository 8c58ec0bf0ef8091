import { messages } from "#messages.ts";
import classes from "#shell/secrecy-banner.module.css";

/** Stands on every screen. */
export function SecrecyBanner({ demonstration }: { readonly demonstration: boolean }) {
  return (
    <aside className={classes["banner"]} aria-label={messages.reminder}>
      <span className={classes["secrecy"]}>{messages.secrecyBanner}</span>
      {demonstration && (
        <strong className={classes["demonstration"]}>{messages.demonstration}</strong>
      )}
    </aside>
  );
}
