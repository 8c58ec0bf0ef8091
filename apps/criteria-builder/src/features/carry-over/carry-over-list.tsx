import { VisuallyHidden } from "@mantine/core";
import type { CarryOverImpact, ImpactCounts } from "@thuocdo/contract/carry-over";
import type { CarryOverStatement } from "@thuocdo/criteria/carry-over";
import { carryOverKindLabels } from "@thuocdo/criteria/carry-over-kinds";
import {
  answerFateLabels,
  askAgainSentence,
  carryOverProblemSentence,
  proposalReasonSentence,
} from "@thuocdo/criteria/carry-over-words";
import { same } from "@thuocdo/criteria/same";
import { memo, useMemo, type ReactNode } from "react";
import type { CarryOverRow } from "#features/carry-over/carry-over-rows.ts";
import { ChooseStatement } from "#features/carry-over/choose-statement.tsx";
import { messages } from "#features/carry-over/messages.ts";
import type { Target } from "#features/carry-over/target-fields.tsx";
import classes from "#features/carry-over/carry-over-list.module.css";

export interface CarryOverListProps {
  readonly rows: readonly CarryOverRow[];
  readonly targets: readonly Target[];
  readonly impact: CarryOverImpact | undefined;
  /** An indicator of the draft or of the version before, as people call it. */
  readonly nameOf: (indicatorId: string) => string;
  /** The way to the old indicator beside the new one. */
  readonly linkTo: (indicatorId: string, name: string) => ReactNode;
  /** Absent where nothing can be stated (any more). */
  readonly onState?:
    | ((indicatorId: string, statement: CarryOverStatement | null) => void)
    | undefined;
}

/** The indicators of the version before: what is proposed, what is stated, what becomes of their answers. */
export function CarryOverList({ rows, impact, ...rest }: CarryOverListProps) {
  const counts = useMemo(
    () => new Map(impact?.indicators.map((indicator) => [indicator.indicatorId, indicator])),
    [impact],
  );
  return (
    <section aria-label={messages.list}>
      <VisuallyHidden component="h2">{messages.list}</VisuallyHidden>
      <ul className={classes["list"]}>
        {rows.map((row) => (
          <Row key={row.indicator.id} row={row} counted={counts.get(row.indicator.id)} {...rest} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<CarryOverListProps, "rows" | "impact"> & {
  readonly row: CarryOverRow;
  readonly counted: ImpactCounts | undefined;
};

/** Each edit makes all rows anew; of a thousand only those that say something else are drawn again. */
const Row = memo(
  function Row({ row, counted, targets, nameOf, linkTo, onState }: RowProps) {
    const { id, code, title } = row.indicator;
    return (
      <li id={id} tabIndex={-1} data-settled={row.problems.length === 0}>
        <div>
          <h3>{messages.indicator(code, title)}</h3>
          <p className={classes["reason"]}>
            {messages.proposed(carryOverKindLabels[row.statement.kind])}{" "}
            {proposalReasonSentence(row.because, nameOf)}
          </p>
          {linkTo(id, title)}
        </div>
        <div>
          {row.problems.every(({ code: found }) => found !== "out-of-date") && (
            <p className={classes["state"]} data-settled={row.problems.length === 0}>
              {row.stated === null
                ? messages.unconfirmed
                : messages.confirmed(statedWords(row.stated, nameOf))}
            </p>
          )}
          {row.problems
            .filter(({ code: found }) => found !== "unconfirmed")
            .map((problem) => (
              <p key={JSON.stringify(problem)} className={classes["problem"]}>
                {carryOverProblemSentence(problem, nameOf)}
              </p>
            ))}
          {onState !== undefined && (
            <ChooseStatement
              row={row}
              targets={targets}
              onState={(statement) => onState(id, statement)}
            />
          )}
        </div>
        <div className={classes["fate"]}>
          <p>
            <VisuallyHidden>{messages.impactTitle}</VisuallyHidden>
            <strong>{answerFateLabels[row.fate.kind]}</strong>
          </p>
          {row.fate.reasons.length > 0 && <p>{row.fate.reasons.map(askAgainSentence).join(" ")}</p>}
          {counted !== undefined && <p>{messages.answersOf(counted)}</p>}
        </div>
      </li>
    );
  },
  ({ row: before, ...one }, { row: after, ...other }) =>
    isShallowSame(one, other) && same(before, after),
);

function statedWords(statement: CarryOverStatement, nameOf: (id: string) => string): string {
  const kind = carryOverKindLabels[statement.kind];
  switch (statement.kind) {
    case "merged":
      return messages.mergedInto(kind, nameOf(statement.into), statement.weightPercent);
    case "split":
      return messages.splitInto(kind, statement.into.map(nameOf).join("; "));
    case "kept":
    case "reworded":
    case "rescored":
    case "ended":
      return kind;
  }
}

function isShallowSame(one: object, other: object): boolean {
  const values = new Map(Object.entries(other));
  return Object.entries(one).every(([name, value]) => Object.is(values.get(name), value));
}
