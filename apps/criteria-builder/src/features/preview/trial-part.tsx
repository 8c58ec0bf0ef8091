import type { ScoringContext } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { findNode, walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { CriteriaSheet } from "@thuocdo/criteria-form/criteria-sheet";
import { ScoreTotal } from "@thuocdo/criteria-form/score-total";
import { useBrokenChecks } from "@thuocdo/criteria-form/use-broken-checks";
import { useScore } from "@thuocdo/criteria-form/use-score";
import { useMemo, type ReactNode } from "react";
import type { ScorableAnswer } from "@thuocdo/criteria/answer";
import type { Trial } from "#features/preview/use-trial.ts";
import classes from "#features/preview/preview.module.css";

export interface TrialPartProps {
  /** What is scored by itself: the version, or of a city's supplement the core or the additions. */
  readonly tried: CriteriaSetVersion;
  readonly nodeId: string;
  readonly label: string;
  readonly answers: Readonly<Record<string, ScorableAnswer>>;
  readonly context: ScoringContext;
  readonly trial: Trial;
  readonly below: (indicator: Indicator) => ReactNode;
  /** Said where nothing of it is below the node. */
  readonly empty?: string | undefined;
  readonly children?: ReactNode;
}

/** Points of what is tried, and the form of what of it is below a node. */
export function TrialPart(props: TrialPartProps) {
  const { tried, nodeId, answers, context, trial, empty } = props;
  const { score, explain } = useScore(tried, answers, context);
  const only = useMemo(() => indicatorsBelow(tried, nodeId), [tried, nodeId]);
  const beside = useBrokenChecks(tried, answers, score);
  return (
    <>
      <div className={classes["result"]}>
        <ScoreTotal version={tried} score={score} label={props.label} />
        {props.children}
      </div>
      {only.size === 0 ? (
        empty !== undefined && <p className={classes["hint"]}>{empty}</p>
      ) : (
        <CriteriaSheet
          version={tried}
          answers={answers}
          typed={trial.typed}
          score={score}
          only={only}
          explain={explain}
          beside={beside}
          below={props.below}
          {...trial.actions}
        />
      )}
    </>
  );
}

/** The version itself is too much to be filled in beside the editor: there one chooses a part of it. */
function indicatorsBelow(version: CriteriaSetVersion, nodeId: string): ReadonlySet<string> {
  const placed = findNode(version, nodeId);
  if (placed === undefined || placed.kind === "version") return new Set();
  const ids = [...walkNodes(version)].flatMap(({ kind, node, at }) =>
    kind === "indicator" && placed.at.every((step, depth) => at[depth] === step) ? [node.id] : [],
  );
  return new Set(ids);
}
