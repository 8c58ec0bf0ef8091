import type { CarryOverStatement } from "@thuocdo/criteria/carry-over";
import { carryOverProblems, type CarryOverProblem } from "@thuocdo/criteria/carry-over-problems";
import { answerFates, type AnswerFate } from "@thuocdo/criteria/answer-fates";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { newIndicators } from "@thuocdo/criteria/new-indicators";
import { proposeCarryOver, type CarryOverProposal } from "@thuocdo/criteria/propose-carry-over";
import { statementsInEffect } from "@thuocdo/criteria/statements-in-effect";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** One indicator of the version before: what is proposed and stated of it, and what that does to its answers. */
export interface CarryOverRow extends CarryOverProposal {
  readonly stated: CarryOverStatement | null;
  readonly problems: readonly CarryOverProblem[];
  readonly fate: AnswerFate;
}

export interface CarryOverSheet {
  readonly rows: readonly CarryOverRow[];
  /** Statements about indicators that the version before does not have. */
  readonly strangers: readonly string[];
  /** Indicators of the draft in which none of the version before lives on. */
  readonly fresh: readonly Indicator[];
}

/** All that the page of carrying over shows of a draft. */
export function carryOverSheet(
  previous: CriteriaSetVersion,
  draft: CriteriaSetVersion,
): CarryOverSheet {
  const proposals = proposeCarryOver(previous, draft);
  const inEffect = statementsInEffect(proposals, draft);
  const fates = answerFates(previous, draft, inEffect);
  const stated = new Map(Object.entries(draft.carryOver ?? {}));
  const problems = carryOverProblems(previous, draft);
  return {
    rows: proposals.map((proposal) => {
      const { id } = proposal.indicator;
      const statement = stated.get(id) ?? null;
      return {
        ...proposal,
        stated: statement,
        problems: problems.filter((problem) => isAbout(problem, id, statement)),
        fate: fates.get(id) ?? { kind: "archived", reasons: [] },
      };
    }),
    strangers: problems
      .filter(({ code }) => code === "not-in-previous")
      .map(({ indicatorId }) => indicatorId),
    fresh: newIndicators(draft, inEffect),
  };
}

/** Weights that don't come to 100 concern each one that is merged into the target. */
function isAbout(
  problem: CarryOverProblem,
  id: string,
  stated: CarryOverStatement | null,
): boolean {
  if (problem.code === "weights-do-not-sum") {
    return stated?.kind === "merged" && stated.into === problem.indicatorId;
  }
  return problem.code !== "not-in-previous" && problem.indicatorId === id;
}
