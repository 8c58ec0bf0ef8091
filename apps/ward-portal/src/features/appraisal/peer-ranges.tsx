import type { Peers } from "@thuocdo/contract/peers";
import { fieldKeys } from "@thuocdo/criteria/input";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import { pointsKey } from "@thuocdo/submissions/peer-range";
import { messages } from "#features/appraisal/messages.ts";
import classes from "#features/appraisal/appraisal.module.css";

/** What like units gave for an indicator: the middle half and the median, or that too few have. */
export function PeerRanges({
  indicator,
  peers,
}: {
  readonly indicator: Indicator;
  readonly peers: Peers;
}) {
  const figures = indicator.inputs
    .filter(({ kind }) => kind === "whole-number" || kind === "decimal" || kind === "survey")
    .flatMap(fieldKeys);
  const ranges = [...figures, pointsKey].flatMap((fieldKey) => {
    const found = peers.ranges.find(
      (range) => range.indicatorId === indicator.id && range.fieldKey === fieldKey,
    );
    return found === undefined ? [] : [found];
  });
  const told = ranges.flatMap(({ fieldKey, units, quartiles }) =>
    quartiles === null ? [] : [{ fieldKey, units, ...quartiles }],
  );
  if (told.length === 0) {
    const most = Math.max(0, ...ranges.map(({ units }) => units));
    return <p className={classes["quiet"]}>{messages.tooFewPeers(most, peers.fewest)}</p>;
  }
  return (
    <dl className={classes["peers"]}>
      <dt>{messages.peers[peers.among]}</dt>
      {told.map(({ fieldKey, units, lower, median, upper }) => (
        <dd key={fieldKey}>
          {messages.peerRange(labelOf(indicator, fieldKey), {
            units,
            lower: textOf(indicator, fieldKey, lower),
            median: textOf(indicator, fieldKey, median),
            upper: textOf(indicator, fieldKey, upper),
          })}
        </dd>
      ))}
    </dl>
  );
}

function labelOf(indicator: Indicator, fieldKey: string): string {
  return fieldKey === pointsKey ? messages.self : fieldLabel(indicator, fieldKey);
}

function textOf(indicator: Indicator, fieldKey: string, value: string): string {
  if (fieldKey === pointsKey) return formatPoints(Math.round(Number(value)));
  return fieldText(indicator, fieldKey, value);
}
