import type { Indicator } from "@thuocdo/criteria/indicator";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { BrokenCheckShown } from "@thuocdo/criteria-form/broken-check-shown";
import { WordsField } from "@thuocdo/criteria-form/words-field";
import type { ValuesByIndicator } from "@thuocdo/submissions/comparable-values";
import {
  brokenChecks,
  type BrokenCheck,
  type PlacedCheck,
} from "@thuocdo/submissions/cross-checks";
import { useSettled } from "@thuocdo/ui/use-settled";
import { messages } from "#features/answering/cross-checks/messages.ts";
import type { CrossChecks } from "#features/answering/cross-checks/use-cross-checks.ts";
import type { Desk } from "#features/answering/desk.ts";
import { useDraftPart } from "#features/answering/use-draft-part.ts";

export interface CrossCheckBoxProps extends Pick<CrossChecks, "applies"> {
  readonly indicator: Indicator;
  readonly version: CriteriaSetVersion;
  /** Those that concern the indicator. */
  readonly checks: readonly PlacedCheck[];
  /** Values of the period before that mean the same. */
  readonly previous: ValuesByIndicator;
  readonly desk: Desk;
  readonly onGo: (indicatorId: string) => void;
}

/** Cross-checks that the figures of an indicator break, with those they are compared to. */
export function CrossCheckBox(props: CrossCheckBoxProps) {
  const { indicator, checks, previous, applies, desk, ...shown } = props;
  const settled = useSettled(useDraftPart(desk, ({ answers }) => answers));
  return brokenChecks(checks, settled, previous, applies).map((broken) => (
    <BrokenCheckShown
      key={`${broken.indicatorId} ${broken.key}`}
      {...shown}
      indicator={indicator}
      previous={previous}
      broken={broken}
      values={(id) => settled.byIndicator[id]?.values}
    >
      {broken.check.severity === "soft" && broken.indicatorId === indicator.id && (
        <Reason broken={broken} desk={desk} />
      )}
    </BrokenCheckShown>
  ));
}

function Reason({
  broken: { indicatorId, key },
  desk,
}: {
  readonly broken: BrokenCheck;
  readonly desk: Desk;
}) {
  const reasons = useDraftPart(desk, ({ answers }) => answers.byIndicator[indicatorId]?.reasons);
  return (
    <WordsField
      label={messages.reason}
      value={reasons?.[key] ?? ""}
      readOnly={false}
      maxLength={4000}
      onWords={(words) =>
        desk.draft.edit([{ part: "reason", indicatorId, warning: key, value: words ?? null }])
      }
    />
  );
}
