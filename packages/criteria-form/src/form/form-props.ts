import type { Indicator } from "@thuocdo/criteria/indicator";
import type { IndicatorScore, Score } from "@thuocdo/criteria/score";
import type { TrailStep } from "@thuocdo/criteria/trail";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answer } from "@thuocdo/submissions/answers";
import type { ReactNode } from "react";
import type { FieldChange } from "#inputs/field-change.ts";
import type { FormView } from "#view/form-view.ts";
import type { Gap } from "#outline/list-gaps.ts";

/** The steps from an indicator's answer, as it stands now, to its points. */
export type Explain = (indicatorId: string, answer: Answer | undefined) => readonly TrailStep[];

/** What each indicator of the form is given; the functions must stay the same from one rendering to the next. */
export interface IndicatorActions {
  readonly onChange: (indicatorId: string, changes: readonly FieldChange[]) => void;
  /** Undefined takes the claim back. */
  readonly onNotApplicable: (indicatorId: string, reason: string | undefined) => void;
  readonly onNote: (indicatorId: string, note: string | undefined) => void;
  /** How the indicator came by its points; left out, no trail is offered. */
  readonly explain?: Explain | undefined;
  /** Stands above the inputs: what was remarked, or is in conflict. */
  readonly above?: ((indicator: Indicator) => ReactNode) | undefined;
  /** Stands right under the inputs: what looks wrong in them. */
  readonly beside?: ((indicator: Indicator) => ReactNode) | undefined;
  /** Stands below the inputs: evidence. */
  readonly below?: ((indicator: Indicator) => ReactNode) | undefined;
}

export interface CriteriaFormProps extends IndicatorActions {
  readonly version: CriteriaSetVersion;
  /** By indicator id. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Text that could not be read, by indicator id and field key. */
  readonly typed: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Undefined where the version can't be scored yet: a draft with faults. */
  readonly score: Score | undefined;
  /** What is still lacking; without it, the answers that the score calls missing or invalid. */
  readonly gaps?: readonly Gap[] | undefined;
  /** Only these indicators, by id; all of them without it. */
  readonly only?: ReadonlySet<string> | undefined;
  readonly readOnly?: boolean;
  /** Only these can be changed, by id; all of them without it. */
  readonly open?: ReadonlySet<string> | undefined;
  /** How much of the form is shown at a time; all of it without it. */
  readonly view?: FormView | undefined;
  /** Stands under the title of each group: who takes care of it. */
  readonly besideGroup?: ((groupId: string) => ReactNode) | undefined;
  /** What the total is called; "tổng điểm" without it. */
  readonly totalLabel?: string;
  /** Stands on top of the outline: state of saving, the way to send. */
  readonly aside?: ReactNode;
}

/** What the sections of groups and criteria hand down. */
export interface SectionProps extends Pick<CriteriaFormProps, "answers" | "typed" | "score"> {
  readonly gaps: readonly Gap[];
  readonly only: ReadonlySet<string> | undefined;
  readonly readOnly: boolean;
  readonly open: ReadonlySet<string> | undefined;
  readonly actions: IndicatorActions;
}

export interface IndicatorCardProps extends IndicatorActions {
  readonly indicator: Indicator;
  readonly answer: Answer | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly score: IndicatorScore | undefined;
  /** Something is still missing here. */
  readonly gap: Gap | undefined;
  readonly readOnly: boolean;
}
