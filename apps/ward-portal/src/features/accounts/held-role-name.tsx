import type { HeldRole } from "@thuocdo/contract/accounts";
import { roleLabels } from "@thuocdo/ui/role-labels";
import { messages } from "#features/accounts/messages.ts";
import classes from "#features/accounts/accounts.module.css";

/** A role for a unit, with its end where it has one. */
export function HeldRoleName({ held }: { readonly held: HeldRole }) {
  const { role, unitName, until, ended } = held;
  return (
    <span>
      {messages.roleAt(roleLabels[role], unitName)}
      {until !== null && (
        <span className={classes["end"]}>{ended ? messages.ended : messages.until(until)}</span>
      )}
    </span>
  );
}
