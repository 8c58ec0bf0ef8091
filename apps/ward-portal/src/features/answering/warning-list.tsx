import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Warning } from "@thuocdo/submissions/warnings";
import { messages } from "#features/answering/messages.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import classes from "#features/answering/answering.module.css";

export interface WarningListProps {
  readonly version: CriteriaSetVersion;
  readonly warnings: readonly Warning[];
}

/** What will look wrong to the appraiser, with the reasons that go along. */
export function WarningList({ version, warnings }: WarningListProps) {
  const explained = warnings.filter(({ reason }) => reason !== undefined);
  if (explained.length === 0) return null;
  const byId = new Map(listIndicators(version).map((indicator) => [indicator.id, indicator]));
  return (
    <div className={classes["problems"]}>
      <strong>{messages.explained(explained.length)}</strong>
      <ul>
        {explained.flatMap(({ indicatorId, key, fieldKey, before, now, reason = "" }) => {
          const indicator = byId.get(indicatorId);
          if (indicator === undefined) return [];
          const text = (value: string) => fieldText(indicator, fieldKey, value);
          const label = `${indicator.code}. ${fieldLabel(indicator, fieldKey)}`;
          return [
            <li key={`${indicatorId} ${key}`}>
              {messages.explainedChange(label, text(before), text(now), reason)}
            </li>,
          ];
        })}
      </ul>
    </div>
  );
}
