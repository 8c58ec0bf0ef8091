import type { Differences } from "@thuocdo/contract/differences";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import { messages } from "#features/appraisal/settling/messages.ts";
import classes from "#features/appraisal/settling/settling.module.css";

type Item = Differences["items"][number];

/** What the unit gave itself, and what each of the two found with the reason. */
export function FoundDifference({
  indicator,
  item,
}: {
  readonly indicator: Indicator;
  readonly item: Item;
}) {
  return (
    <dl className={classes["found"]}>
      <div>
        <dt>{messages.found(messages.self)}</dt>
        <dd>{messages.points(item.selfHundredths)}</dd>
      </div>
      {([messages.first, messages.second] as const).map((name, place) => {
        const found = place === 0 ? item.first : item.second;
        return (
          <div key={name}>
            <dt>{messages.found(name)}</dt>
            <dd>
              <strong>{messages.points(found.hundredths)}</strong>
              {partsOf(indicator, found.finding).map((part) => (
                <span key={part}>{part}</span>
              ))}
            </dd>
          </div>
        );
      })}
      {item.standingHundredths !== item.first.hundredths && (
        <div>
          <dt>{messages.found(messages.standing)}</dt>
          <dd>{messages.points(item.standingHundredths)}</dd>
        </div>
      )}
    </dl>
  );
}

function partsOf(indicator: Indicator, finding: Item["first"]["finding"]): readonly string[] {
  if (finding === null) return [messages.asAnswered];
  const { values = {}, notApplicable, reason } = finding;
  return [
    ...(notApplicable === undefined ? [] : [messages[notApplicable]]),
    ...Object.entries(values).map(([key, value]) =>
      messages.corrected(fieldLabel(indicator, key), fieldText(indicator, key, value)),
    ),
    ...(reason.trim() === "" ? [] : [reason]),
  ];
}
