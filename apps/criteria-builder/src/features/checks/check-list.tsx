import type { Check } from "@thuocdo/criteria/check-version";
import { findNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { countChecks } from "#features/checks/checks-of.ts";
import { explainCheck, messages } from "#features/checks/messages.ts";
import classes from "#features/checks/check-list.module.css";

export interface CheckListProps {
  readonly version: CriteriaSetVersion;
  readonly checks: readonly Check[];
  readonly onJump: (check: Check) => void;
}

/** Everything the checks found, errors first; each line leads to the place. */
export function CheckList({ version, checks, onJump }: CheckListProps) {
  const { errors, warnings } = countChecks(checks);
  const ordered = [...checks].sort((one, other) => rank(one) - rank(other));
  return (
    <section aria-label={messages.title}>
      <h2 className={classes["title"]}>{messages.title}</h2>
      <p className={classes["hint"]}>
        <strong>{messages.counts(errors, warnings)}</strong> {messages.hint}
      </p>
      {errors === 0 && <Notice tone="good" title={messages.allPassed} />}
      <ol className={classes["list"]}>
        {ordered.map((check) => (
          <li key={JSON.stringify(check)}>
            <button type="button" onClick={() => onJump(check)}>
              <span className={classes["severity"]} data-severity={check.severity}>
                {messages[check.severity]}
              </span>
              <span>
                <span className={classes["place"]}>{placeOf(version, check)}</span>
                {explainCheck(check)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeOf(version: CriteriaSetVersion, { nodeId }: Check): string {
  const placed = findNode(version, nodeId);
  if (placed === undefined) return "";
  return messages.place(placed.kind === "version" ? "" : placed.node.code, placed.node.title);
}

function rank({ severity }: Check): number {
  return severity === "error" ? 0 : 1;
}
