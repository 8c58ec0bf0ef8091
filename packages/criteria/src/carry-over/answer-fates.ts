import { askAgainReasons, askedAs, type AskAgain } from "#carry-over/ask-again.ts";
import type { CarryOverStatement } from "#carry-over/carry-over.ts";
import type { Indicator } from "#indicator.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** What becomes of the answers given to one indicator: taken over as they are, asked again, or only kept in the archive. */
export interface AnswerFate {
  readonly kind: "carried" | "asked-again" | "archived";
  /** Why they are asked again; empty otherwise. */
  readonly reasons: readonly AskAgain[];
}

/**
 * What becomes of the answers given to each indicator of the version before, if it becomes what is stated. Answers are
 * always read in the version they were given in; this says only whether they can stand in the next one. A target that
 * the draft lacks takes nothing over.
 */
export function answerFates(
  previous: CriteriaSetVersion,
  draft: CriteriaSetVersion,
  statements: ReadonlyMap<string, CarryOverStatement>,
): ReadonlyMap<string, AnswerFate> {
  const earlier = new Map(listIndicators(previous).map((indicator) => [indicator.id, indicator]));
  const now = new Map(listIndicators(draft).map((indicator) => [indicator.id, indicator]));
  const fates = [...statements].flatMap(([id, statement]) => {
    const indicator = earlier.get(id);
    return indicator === undefined ? [] : [[id, fateOf(indicator, statement)] as const];
  });
  return new Map(fates);

  function fateOf(indicator: Indicator, statement: CarryOverStatement): AnswerFate {
    switch (statement.kind) {
      case "kept":
      case "reworded":
      case "rescored":
        return into([indicator.id], [indicator]);
      case "merged":
        return merged(indicator, statement.into);
      case "split":
        return into(statement.into, [indicator]);
      case "ended":
        return { kind: "archived", reasons: [] };
    }
  }

  function into(targetIds: readonly string[], sources: readonly Indicator[]): AnswerFate {
    const targets = targetIds.flatMap((id) => now.get(id) ?? []);
    if (targets.length === 0) return { kind: "archived", reasons: [] };
    const reasons = targets.flatMap((target) => askAgainReasons(sources, target));
    return { kind: reasons.length === 0 ? "carried" : "asked-again", reasons };
  }

  /** Where the target's own earlier answers say all that is asked, those of another one merged into it are not needed. */
  function merged(indicator: Indicator, targetId: string): AnswerFate {
    const sources = mergedInto(targetId);
    const fate = into([targetId], sources);
    const own = sources.find(({ id }) => id === targetId);
    if (fate.kind !== "carried" || own === undefined || own === indicator) return fate;
    const inputs = now.get(targetId)?.inputs ?? [];
    const isNeeded = inputs.some(
      ({ key }) => askedAs(own, key).length === 0 && askedAs(indicator, key).length > 0,
    );
    return isNeeded ? fate : { kind: "archived", reasons: [] };
  }

  function mergedInto(targetId: string): readonly Indicator[] {
    return [...statements].flatMap(([id, statement]) =>
      statement.kind === "merged" && statement.into === targetId ? (earlier.get(id) ?? []) : [],
    );
  }
}
