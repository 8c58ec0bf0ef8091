import type { Indicator } from "@thuocdo/criteria/indicator";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { ValuesByIndicator } from "@thuocdo/submissions/comparable-values";
import type { BrokenCheck, PlacedFigure } from "@thuocdo/submissions/cross-checks";
import type { ReactNode } from "react";
import { fieldLabel, fieldText } from "#answer/field-text.ts";
import { crossCheckMessages as messages } from "#cross-checks/messages.ts";
import { OwnForm } from "#form/own-form.tsx";
import classes from "#cross-checks/cross-checks.module.css";

export interface BrokenCheckShownProps {
  /** Beside which it stands. */
  readonly indicator: Indicator;
  readonly version: CriteriaSetVersion;
  readonly broken: BrokenCheck;
  readonly values: (indicatorId: string) => ValuesByIndicator[string] | undefined;
  readonly previous: ValuesByIndicator;
  /** Left out where the other indicators are not on the page. */
  readonly onGo?: ((indicatorId: string) => void) | undefined;
  /** The field of the reason, at the indicator that has the check. */
  readonly children?: ReactNode;
}

/** A cross-check that does not hold: what it says, the figures it compares, the way to those of other indicators. */
export function BrokenCheckShown(props: BrokenCheckShownProps) {
  const { indicator, version, broken, values, previous, onGo, children } = props;
  const { check, figures, indicatorId } = broken;
  const byId = new Map(listIndicators(version).map((one) => [one.id, one]));
  const others = new Set([indicatorId, ...figures.map((figure) => figure.indicatorId)]);
  others.delete(indicator.id);

  function said({ indicatorId: id, fieldKey, period }: PlacedFigure): string {
    const asked = byId.get(id);
    const value = (period === "current" ? values(id) : previous[id])?.[fieldKey];
    if (asked === undefined || value === undefined) return "";
    const [label, text] = [fieldLabel(asked, fieldKey), fieldText(asked, fieldKey, value)];
    const words = period === "current" ? messages.figure : messages.previousFigure;
    return words(id === indicator.id ? label : `${asked.code} ${label}`, text);
  }

  return (
    <OwnForm className={classes[check.severity]}>
      <strong>{check.sentence}</strong>
      <ul>
        {figures.map((figure) => (
          <li key={figure.name}>{said(figure)}</li>
        ))}
      </ul>
      <p>
        {check.severity === "hard"
          ? messages.hard
          : indicatorId === indicator.id
            ? messages.soft
            : messages.reasonAt(byId.get(indicatorId)?.code ?? "")}
      </p>
      {children}
      {onGo !== undefined && others.size > 0 && (
        <div className={classes["others"]} data-screen-only>
          {[...others].map((id) => (
            <button key={id} type="button" onClick={() => onGo(id)}>
              {messages.of(byId.get(id)?.code ?? "")}
            </button>
          ))}
        </div>
      )}
    </OwnForm>
  );
}
