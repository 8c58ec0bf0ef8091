import { Button, Progress, Text, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { CarryOverImpact } from "@thuocdo/contract/carry-over";
import type { CarryOverStatement } from "@thuocdo/criteria/carry-over";
import type { Edit, SingleEdit } from "@thuocdo/criteria/edit";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { Pending } from "@thuocdo/ui/pending";
import { Refused } from "@thuocdo/ui/refused";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { CarryOverList } from "#features/carry-over/carry-over-list.tsx";
import { carryOverSheet } from "#features/carry-over/carry-over-rows.ts";
import { ConfirmProposals } from "#features/carry-over/confirm-proposals.tsx";
import { indicatorNames, nameIn } from "#features/carry-over/indicator-names.ts";
import { ImpactPanel } from "#features/carry-over/impact-panel.tsx";
import { messages } from "#features/carry-over/messages.ts";
import { NewIndicatorList } from "#features/carry-over/new-indicator-list.tsx";
import { useSteady } from "#lib/use-steady.ts";
import { useShowHash } from "#routes/use-show-hash.ts";
import classes from "#routes/carry-over-page.module.css";

/** The figures, and the way to have them counted anew. */
export interface Counted {
  /** Absent while it is counted, or where it may not be. */
  readonly impact: CarryOverImpact | undefined;
  readonly error: unknown;
  readonly isCounting: boolean;
  readonly count: () => void;
}

export interface CarryOverProps {
  readonly versionId: string;
  readonly previous: CriteriaSetVersion;
  readonly draft: CriteriaSetVersion;
  readonly sequence: number;
  readonly counted: Counted;
  /** Absent where nothing can be stated (any more). */
  readonly onEdit?: (edit: Edit) => void;
}

/** As many as fill a screen. */
const firstRows = 20;

/** Progress, figures, and each old indicator with what is proposed and stated of it. */
export function CarryOver(props: CarryOverProps) {
  const { versionId, previous, draft, sequence, counted, onEdit } = props;
  const sheet = useMemo(() => carryOverSheet(previous, draft), [previous, draft]);
  const targets = useSteady(
    useMemo(
      () =>
        listIndicators(draft).map(({ id, code, title }) => ({
          id,
          name: messages.indicator(code, title),
        })),
      [draft],
    ),
  );
  const names = useSteady(useMemo(() => indicatorNames(previous, draft), [previous, draft]));
  const nameOf = useMemo(() => nameIn(names), [names]);
  const unsettled = sheet.rows.filter(({ problems }) => problems.length > 0);
  const idsOf = () => new Set(unsettled.map(({ indicator }) => indicator.id));
  // The first rows at once, the rest when they are ready: a thousand take a while to draw.
  const isWhole = useDeferredValue(true, false);
  const named = useShowHash(isWhole);
  const [filter, setFilter] = useState<"unsettled" | "all">(
    unsettled.length > 0 &&
      !sheet.rows.some((row) => row.indicator.id === named && row.problems.length === 0)
      ? "unsettled"
      : "all",
  );
  // What is confirmed stays in sight until the list is asked for again: nobody loses the place.
  const [listed, setListed] = useState<ReadonlySet<string>>(idsOf);
  const shown =
    filter === "all"
      ? sheet.rows
      : sheet.rows.filter(
          ({ indicator, problems }) => problems.length > 0 || listed.has(indicator.id),
        );
  const done = sheet.rows.length - unsettled.length;

  const linkTo = useCallback(
    (indicatorId: string, name: string) => (
      <Link
        to="/versions/$versionId/compare"
        params={{ versionId }}
        search={{ with: previous.id }}
        hash={indicatorId}
        data-screen-only
      >
        {messages.compare}
        <VisuallyHidden>{messages.compareOf(name)}</VisuallyHidden>
      </Link>
    ),
    [versionId, previous.id],
  );
  const onState = useMemo(
    () =>
      onEdit &&
      ((indicatorId: string, statement: CarryOverStatement | null) =>
        onEdit(statementEdit(indicatorId, statement))),
    [onEdit],
  );

  return (
    <>
      <Text size="sm">{messages.intro(previous.label)}</Text>
      <div className={classes["progress"]}>
        <Progress.Root size="lg" aria-hidden="true" data-screen-only>
          <Progress.Section
            value={sheet.rows.length === 0 ? 100 : (100 * done) / sheet.rows.length}
            color="green"
          />
        </Progress.Root>
        <Text size="sm" fw={600} component="output">
          {messages.progress(done, sheet.rows.length)}
        </Text>
        {onEdit !== undefined && (
          <ConfirmProposals
            rows={sheet.rows}
            onState={(stated) => onEdit(several(stated.map((one) => statementEdit(...one))))}
          />
        )}
      </div>
      {sheet.strangers.length > 0 && (
        <Notice
          tone="warning"
          title={messages.strangers(sheet.strangers.length)}
          action={
            onEdit !== undefined && (
              <Button
                variant="default"
                onClick={() =>
                  onEdit(several(sheet.strangers.map((id) => statementEdit(id, null))))
                }
              >
                {messages.removeStrangers}
              </Button>
            )
          }
        />
      )}
      {counted.impact !== undefined && (
        <ImpactPanel
          impact={counted.impact}
          sequence={sequence}
          counting={counted.isCounting}
          onCount={counted.count}
        />
      )}
      {counted.impact === undefined && counted.isCounting && (
        <Pending lines={3} label={messages.counting} />
      )}
      {counted.impact === undefined && counted.error !== null && (
        <Refused error={counted.error} onRetry={counted.count} />
      )}
      <fieldset className={classes["filter"]} data-screen-only>
        <legend>{messages.show}</legend>
        {(["unsettled", "all"] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="carry-over-filter"
              checked={filter === each}
              onChange={() => {
                setFilter(each);
                setListed(idsOf());
              }}
            />
            {messages.filterCount(
              messages.filters[each],
              each === "all" ? sheet.rows.length : unsettled.length,
            )}
          </label>
        ))}
      </fieldset>
      {shown.length === 0 && <Notice tone="good" title={messages.nothingUnsettled} />}
      <CarryOverList
        rows={isWhole ? shown : shown.slice(0, firstRows)}
        targets={targets}
        impact={counted.impact}
        nameOf={nameOf}
        linkTo={linkTo}
        onState={onState}
      />
      <NewIndicatorList indicators={sheet.fresh} linkTo={linkTo} />
    </>
  );
}

function statementEdit(indicatorId: string, statement: CarryOverStatement | null): SingleEdit {
  return { kind: "set-carry-over", indicatorId, statement };
}

function several(edits: readonly SingleEdit[]): Edit {
  return { kind: "several", edits: [...edits] };
}
