import { TextInput } from "@mantine/core";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { explainDecimalRefusal } from "@thuocdo/ui/decimal-messages";
import { formatPoints, parsePoints } from "@thuocdo/criteria/formats/points";
import { useState } from "react";
import { awardRange } from "#features/appraisal/change-finding.ts";
import { messages } from "#features/appraisal/messages.ts";

export interface AwardFieldProps {
  readonly indicator: Indicator;
  readonly awarded: number | undefined;
  /** Blank would not say anything. */
  readonly needed?: boolean;
  /** Said where there are none and there must be. */
  readonly missing?: string | undefined;
  readonly onAward: (hundredths: number | undefined) => void;
}

/** Points in place of the rule's; blank leaves them to the figures. Points that can't be awarded are not. */
export function AwardField({
  indicator,
  awarded,
  needed = false,
  missing,
  onAward,
}: AwardFieldProps) {
  const [typed, setTyped] = useState<string>();
  const range = awardRange(indicator);
  const hint = needed ? messages.awardNeeded : messages.awardHint;
  const refusal = typed === undefined ? undefined : read(typed, range).refusal;
  const shown = awarded === undefined ? "" : formatPoints(awarded);
  if (range.most === 0 && range.least === 0) return null;

  return (
    <TextInput
      label={messages.award}
      description={hint(range.least, range.most)}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? shown}
      error={refusal ?? (awarded === undefined && missing)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onAward(read(text, range).hundredths);
      }}
      onBlur={() => {
        if (refusal === undefined) setTyped(undefined);
      }}
    />
  );
}

function read(
  typed: string,
  { least, most, step }: ReturnType<typeof awardRange>,
): { readonly hundredths?: number; readonly refusal?: string } {
  if (typed.trim() === "") return {};
  const reading = parsePoints(typed);
  if (!reading.ok) return { refusal: explainDecimalRefusal(reading.refusal) };
  const { value } = reading;
  if (value < least || value > most) return { refusal: messages.awardRange(least, most) };
  if ((value - least) % step !== 0) return { refusal: messages.awardStep(step) };
  return { hundredths: value };
}
