import type { AnalysedCriterion } from "@thuocdo/comparison/round-analysis";
import type { Outline } from "@thuocdo/comparison/outline";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { messages } from "#features/analysis/messages.ts";
import { showFigure, showPercent } from "#lib/show-figure.ts";
import classes from "#features/analysis/analysis.module.css";

interface Row extends AnalysedCriterion {
  readonly code: string;
  readonly title: string;
  /** Code of the criterion that says the same. */
  readonly twin: string | undefined;
}

/** Criteria with what the results say of each, and a proposal with its reasons. */
export function CriteriaTable(props: {
  readonly outline: Outline;
  readonly criteria: readonly AnalysedCriterion[];
}) {
  const named = new Map(
    props.outline.groups.flatMap(({ criteria }) => criteria.map((each) => [each.id, each])),
  );
  const rows = props.criteria.map((criterion) => ({
    ...criterion,
    code: named.get(criterion.criterionId)?.code ?? "",
    title: named.get(criterion.criterionId)?.title ?? "",
    twin: named.get(criterion.twinId ?? "")?.code,
  }));
  return (
    <DataTable
      caption={messages.criteriaCaption(rows.length)}
      columns={columns}
      rows={rows}
      rowKey={({ criterionId }) => criterionId}
    />
  );
}

const columns: readonly Column<Row>[] = [
  {
    key: "criterion",
    header: messages.criterion,
    cell: ({ code, title }) => (
      <div className={classes["criterion"]}>
        <strong>{code}</strong> {title}
      </div>
    ),
  },
  { key: "advice", header: messages.advice, cell: (row) => <Advice row={row} /> },
  figures("hitRate", showPercent),
  figures("difficulty", showPercent),
  figures("ceiling", showPercent),
  figures("floor", showPercent),
  figures("discrimination", showFigure),
  figures("itemRest", showFigure),
  figures("alphaIfDropped", showFigure),
  figures("missing", showPercent),
  figures("notApplicable", showPercent),
  figures("selfGap", showFigure),
];

type FigureName =
  | "hitRate"
  | "difficulty"
  | "ceiling"
  | "floor"
  | "discrimination"
  | "itemRest"
  | "alphaIfDropped"
  | "missing"
  | "notApplicable"
  | "selfGap";

function figures(name: FigureName, show: (value: number) => string): Column<Row> {
  return {
    key: name,
    header: messages[name],
    figures: true,
    cell: ({ [name]: value }) => (value === null ? messages.undefined : show(value)),
    sortValue: ({ [name]: value }) => value,
  };
}

function Advice({ row }: { readonly row: Row }) {
  const { advice, twin, conflicting } = row;
  const reasons = [
    ...(advice?.reasons ?? [])
      .filter((reason) => reason !== "redundant" || twin === undefined)
      .map((reason) => messages.reasons[reason]),
    ...(twin === undefined ? [] : [messages.twin(twin)]),
    ...(conflicting ? [messages.conflicting] : []),
  ];
  return (
    <div className={classes["advice"]} data-advice={advice?.kind}>
      <strong>
        {advice !== null && <span aria-hidden="true">{messages.adviceMarks[advice.kind]} </span>}
        {advice === null ? messages.noAdvice : messages.adviceKinds[advice.kind]}
      </strong>
      {reasons.length > 0 && <span>{reasons.join("; ")}</span>}
    </div>
  );
}
