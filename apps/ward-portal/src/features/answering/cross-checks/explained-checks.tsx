import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { BrokenCheck } from "@thuocdo/submissions/cross-checks";
import { messages } from "#features/answering/cross-checks/messages.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import classes from "#features/answering/answering.module.css";

/** Cross-checks that do not hold, with the reasons that go along. */
export function ExplainedChecks({
  version,
  broken,
}: {
  readonly version: CriteriaSetVersion;
  readonly broken: readonly BrokenCheck[];
}) {
  const explained = broken.filter(
    ({ check, reason }) => check.severity === "soft" && reason !== undefined,
  );
  if (explained.length === 0) return null;
  const codes = new Map(listIndicators(version).map(({ id, code }) => [id, code]));
  return (
    <div className={classes["problems"]}>
      <strong>{messages.explained(explained.length)}</strong>
      <ul>
        {explained.map(({ indicatorId, key, check, reason = "" }) => (
          <li key={`${indicatorId} ${key}`}>
            {messages.explainedCheck(codes.get(indicatorId) ?? "", check.sentence, reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}
