import { Text, Title } from "@mantine/core";
import type { FoundBacktest } from "@thuocdo/contract/backtests";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { DataTable } from "@thuocdo/ui/data-table";
import { Notice } from "@thuocdo/ui/notice";
import { messages } from "#features/backtest/messages.ts";
import { TestedCriteria } from "#features/backtest/tested-criteria.tsx";

type Backtest = FoundBacktest["backtest"];

/** Below this many units item figures only describe. */
const leastForAdvice = 30;

/** What a draft would have given: who moves and why, what has no figures, what it would cost. */
export function BacktestResult(props: {
  readonly found: FoundBacktest;
  /** Number of the draft's last edit. */
  readonly sequence: number;
}) {
  const { found, sequence } = props;
  const { backtest } = found;
  return (
    <>
      <Text size="sm">
        {messages.asOf(formatInstant(found.computedAt))}{" "}
        {messages.of(backtest.units, backtest.expected)} {messages.coverage(backtest.coverage)}
        {backtest.basis.simulated && <strong>{` ${messages.simulated}`}</strong>}
      </Text>
      {found.sequence !== sequence && <Notice tone="warning" title={messages.outdated} />}
      {backtest.units === 0 ? (
        <Notice tone="warning" title={messages.noUnits} />
      ) : (
        <Moves backtest={backtest} />
      )}
      <Title order={2}>{messages.criteriaTitle}</Title>
      <TestedCriteria criteria={backtest.criteria} />
      {backtest.units < leastForAdvice && (
        <Text size="sm" c="var(--td-quiet)">
          {messages.thin}
        </Text>
      )}
      <Text size="sm">
        {messages.alpha(
          messages.figure(backtest.alphaBefore),
          messages.figure(backtest.alphaAfter),
        )}
      </Text>
      <Cost backtest={backtest} />
    </>
  );
}

function Moves({ backtest }: { readonly backtest: Backtest }) {
  const { shift, movers, criteria } = backtest;
  // Codes are places: what ended may have the code of what is there now.
  const codes = new Map(
    criteria.map(({ criterionId, code, change }) => [
      criterionId,
      change === "ended" ? messages.ended(code) : code,
    ]),
  );
  return (
    <>
      {shift === null ? (
        <Notice tone="warning" title={messages.noPlaces} />
      ) : (
        <Text>
          {messages.shift(shift.meanShift, shift.spearman)}{" "}
          {messages.top(shift.top, shift.entering.join(", "), shift.leaving.join(", "))}
        </Text>
      )}
      <Title order={2}>{messages.moversTitle}</Title>
      {movers.length === 0 ? (
        <Text>{messages.noMovers}</Text>
      ) : (
        <DataTable
          caption={messages.moversCaption(movers.length)}
          rows={movers}
          rowKey={({ unitId }) => unitId}
          columns={[
            { key: "unit", header: messages.unit, cell: ({ name }) => name },
            { key: "city", header: messages.city, cell: ({ cityName }) => cityName },
            {
              key: "before",
              header: messages.before,
              figures: true,
              cell: ({ beforeHundredths }) => messages.points(beforeHundredths),
            },
            {
              key: "after",
              header: messages.after,
              figures: true,
              cell: ({ afterHundredths }) => messages.points(afterHundredths),
            },
            {
              key: "difference",
              header: messages.difference,
              figures: true,
              cell: ({ beforeHundredths, afterHundredths }) =>
                messages.signed((afterHundredths - beforeHundredths) / 100),
            },
            {
              key: "rank",
              header: messages.rank,
              figures: true,
              cell: ({ rankBefore, rankAfter }) => messages.ranks(rankBefore, rankAfter),
            },
            {
              key: "causes",
              header: messages.causes,
              cell: ({ causes }) =>
                causes
                  .map(({ criterionId, points }) =>
                    messages.cause(codes.get(criterionId) ?? criterionId, points),
                  )
                  .join("; "),
            },
          ]}
        />
      )}
      <Bands backtest={backtest} />
    </>
  );
}

function Bands({ backtest: { bandCuts, bands } }: { readonly backtest: Backtest }) {
  const labels = bands.map((_, band) => messages.band(bandCuts[band - 1], bandCuts[band]));
  const rows = bands.map((counts, band) => ({ label: labels[band] ?? "", counts }));
  return (
    <>
      <Title order={2}>{messages.bandsTitle}</Title>
      <DataTable
        caption={messages.bandsCaption}
        rows={rows.toReversed()}
        rowKey={({ label }) => label}
        columns={[
          { key: "before", header: messages.before, cell: ({ label }) => label },
          ...labels
            .map((label, band) => ({
              key: label,
              header: label,
              figures: true,
              cell: ({ counts }: (typeof rows)[number]) => counts[band] ?? 0,
            }))
            .toReversed(),
        ]}
      />
    </>
  );
}

function Cost({ backtest }: { readonly backtest: Backtest }) {
  const { costBefore, costAfter, inputsWithoutFigures } = backtest;
  return (
    <>
      <Title order={2}>{messages.costTitle}</Title>
      <DataTable
        caption={messages.costCaption}
        rows={(["indicators", "inputs", "evidence"] as const).map((kind) => ({ kind }))}
        rowKey={({ kind }) => kind}
        columns={[
          { key: "cost", header: messages.cost, cell: ({ kind }) => messages.costs[kind] },
          {
            key: "before",
            header: messages.before,
            figures: true,
            cell: ({ kind }) => costBefore[kind],
          },
          {
            key: "after",
            header: messages.after,
            figures: true,
            cell: ({ kind }) => costAfter[kind],
          },
        ]}
      />
      <Text size="sm">{messages.inputsWithout(inputsWithoutFigures)}</Text>
    </>
  );
}
