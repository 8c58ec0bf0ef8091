import { Button } from "@mantine/core";
import type { CrossCheck } from "@thuocdo/criteria/cross-check";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { crossCheckSentence } from "@thuocdo/criteria/part-words";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import {
  checkOfPattern,
  comparableFigures,
} from "#features/node-editor/cross-checks/check-patterns.ts";
import { CrossCheckCard } from "#features/node-editor/cross-checks/cross-check-card.tsx";
import { checkPatterns, messages } from "#features/node-editor/cross-checks/messages.ts";
import { FieldRow, Part } from "#features/node-editor/part.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";

const path = ["terms", "crossChecks"] as const;

/** What must hold between the figures of an indicator and others. */
export function CrossChecksPart({
  indicator,
  version,
}: {
  readonly indicator: Indicator;
  readonly version: CriteriaSetVersion;
}) {
  const { readOnly, set } = useFieldSettings();
  const { crossChecks: checks = [], ...terms } = indicator.terms;
  const figures = comparableFigures(version, indicator);

  /** The list comes with its first check and goes with its last. */
  function setChecks(next: readonly CrossCheck[]) {
    if (checks.length > 0 && next.length > 0) set(path, next);
    else set(["terms"], next.length === 0 ? terms : { ...terms, crossChecks: next });
  }

  return (
    <Part
      title={messages.title}
      hint={messages.hint}
      path={path}
      says={checks.length === 0 ? [messages.none] : checks.map(crossCheckSentence)}
    >
      <div>
        {checks.map((check, at) => (
          <CrossCheckCard
            key={check.key}
            check={check}
            at={at}
            figures={figures}
            onRemove={() => setChecks(checks.filter((other) => other !== check))}
          />
        ))}
      </div>
      {!readOnly && (
        <FieldRow>
          {checkPatterns.map((pattern) => (
            <Button
              key={pattern}
              variant="default"
              size="compact-sm"
              onClick={() => setChecks([...checks, checkOfPattern(pattern, figures, checks)])}
            >
              {messages.patterns[pattern]}
            </Button>
          ))}
        </FieldRow>
      )}
    </Part>
  );
}
