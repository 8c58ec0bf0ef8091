import type { Indicator } from "@thuocdo/criteria/indicator";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import { OwnForm } from "@thuocdo/criteria-form/own-form";
import { WordsField } from "@thuocdo/criteria-form/words-field";
import type { Answers } from "@thuocdo/submissions/answers";
import type { ValuesByIndicator } from "@thuocdo/submissions/comparable-values";
import {
  brokenChecks,
  type BrokenCheck,
  type PlacedCheck,
  type PlacedFigure,
} from "@thuocdo/submissions/cross-checks";
import { useSettled } from "@thuocdo/ui/use-settled";
import { messages } from "#features/answering/cross-checks/messages.ts";
import type { CrossChecks } from "#features/answering/cross-checks/use-cross-checks.ts";
import type { Desk } from "#features/answering/desk.ts";
import { useDraftPart } from "#features/answering/use-draft-part.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import classes from "#features/answering/answering.module.css";

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
  const { checks, previous, applies, desk } = props;
  const settled = useSettled(useDraftPart(desk, ({ answers }) => answers));
  return brokenChecks(checks, settled, previous, applies).map((broken) => (
    <Broken
      key={`${broken.indicatorId} ${broken.key}`}
      {...props}
      broken={broken}
      settled={settled}
    />
  ));
}

function Broken(
  props: CrossCheckBoxProps & { readonly broken: BrokenCheck; readonly settled: Answers },
) {
  const { indicator, version, broken, settled, previous, desk, onGo } = props;
  const { check, key, figures, indicatorId } = broken;
  const typed = useDraftPart(desk, ({ answers }) => answers.byIndicator[indicatorId]?.reasons);
  const byId = new Map(listIndicators(version).map((one) => [one.id, one]));
  const isOwn = indicatorId === indicator.id;
  const others = new Set([indicatorId, ...figures.map((figure) => figure.indicatorId)]);
  others.delete(indicator.id);

  function said({ indicatorId: id, fieldKey, period }: PlacedFigure): string {
    const asked = byId.get(id);
    const values = period === "current" ? settled.byIndicator[id]?.values : previous[id];
    const value = values?.[fieldKey];
    if (asked === undefined || value === undefined) return "";
    const [label, text] = [fieldLabel(asked, fieldKey), fieldText(asked, fieldKey, value)];
    const words = period === "current" ? messages.figure : messages.previousFigure;
    return words(id === indicator.id ? label : `${asked.code} ${label}`, text);
  }

  return (
    <OwnForm className={classes[check.severity === "hard" ? "broken" : "warning"]}>
      <strong>{check.sentence}</strong>
      <ul>
        {figures.map((figure) => (
          <li key={figure.name}>{said(figure)}</li>
        ))}
      </ul>
      {check.severity === "hard" && <p>{messages.hard}</p>}
      {check.severity === "soft" && (
        <p>{isOwn ? messages.soft : messages.reasonAt(byId.get(indicatorId)?.code ?? "")}</p>
      )}
      {check.severity === "soft" && isOwn && (
        <WordsField
          label={messages.reason}
          value={typed?.[key] ?? ""}
          readOnly={false}
          maxLength={4000}
          onWords={(words) =>
            desk.draft.edit([{ part: "reason", indicatorId, warning: key, value: words ?? null }])
          }
        />
      )}
      {others.size > 0 && (
        <div className={classes["choice"]}>
          {[...others].map((id) => (
            <button key={id} type="button" className={classes["link"]} onClick={() => onGo(id)}>
              {messages.of(byId.get(id)?.code ?? "")}
            </button>
          ))}
        </div>
      )}
    </OwnForm>
  );
}
