import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { columnLetters } from "@thuocdo/criteria/cell";
import type { Edit } from "@thuocdo/criteria/edit";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { columnRoles, type ColumnRole } from "@thuocdo/criteria/table-import/column-role";
import { explainRole, roleWords } from "@thuocdo/criteria/table-import/messages";
import { planTable, usualTopKind } from "@thuocdo/criteria/table-import/plan-table";
import { pointsOf, tableEdits } from "@thuocdo/criteria/table-import/table-edits";
import type { TableNode, TableNodeKind } from "@thuocdo/criteria/table-import/table-node";
import type { TextTable } from "@thuocdo/criteria/table-import/text-table";
import { childrenOf, findNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { useMemo, useState } from "react";
import { LegacyOffer } from "#features/exchange/legacy-offer.tsx";
import { messages } from "#features/exchange/messages.ts";
import { NoteList } from "#features/exchange/note-list.tsx";
import { flatten, matchTable, placesFor, prepareTable } from "#features/exchange/table-draft.ts";
import { newId } from "@thuocdo/ui/new-id";
import { ScrollList } from "#features/exchange/scroll-list.tsx";
import classes from "#features/exchange/exchange.module.css";

const kinds: readonly TableNodeKind[] = ["group", "criterion", "indicator"];
const mostShown = 300;

/** A table of another shape: its columns matched, what it becomes, what can't be held; then one edit. */
export function TablePreview(props: {
  readonly table: TextTable;
  /** Tables that were copied too, and can't be read as one with it. */
  readonly tablesLeft?: number;
  readonly draft: CriteriaSetVersion;
  readonly selectedId: string;
  readonly onTake: (edit: Edit, count: number) => void;
  readonly onCancel: () => void;
}) {
  const { table, tablesLeft = 0, draft, selectedId } = props;
  const [convert, setConvert] = useState(true);
  const [headerRows, setHeaderRows] = useState<number>();
  const [roles, setRoles] = useState<Readonly<Record<number, ColumnRole>>>({});
  const [chosenKind, setChosenKind] = useState<TableNodeKind>();
  const [keepDeeper, setKeepDeeper] = useState(true);
  const [chosenPlace, setChosenPlace] = useState<string>();

  const { rows, legacy } = useMemo(() => prepareTable(table, convert), [table, convert]);
  const matched = useMemo(() => matchTable(rows, { headerRows, roles }), [rows, headerRows, roles]);
  const depth = useMemo(
    () => planTable(rows, matched, { topKind: "group", keepDeeper: true }).depth,
    [rows, matched],
  );
  const selectedKind = findNode(draft, selectedId)?.kind ?? "version";
  const topKind = chosenKind ?? usualTopKind(depth, selectedKind, matched.named);
  const plan = useMemo(
    () => planTable(rows, matched, { topKind, keepDeeper }),
    [rows, matched, topKind, keepDeeper],
  );
  const places = placesFor(draft, topKind, selectedId);
  const place = places.find(({ node }) => node.id === chosenPlace) ?? places[0];
  const nodes = flatten(plan.nodes);
  const isWrong = plan.notes.some(({ severity }) => severity === "error");

  function take(): void {
    if (place === undefined) return;
    const end = { parentId: place.node.id, index: childrenOf(place).length };
    const edits = tableEdits(plan.nodes, end, newId);
    props.onTake({ kind: "several", edits: [...edits] }, nodes.length);
  }

  return (
    <>
      {tablesLeft > 0 && <Notice tone="warning" title={messages.tablesLeft(tablesLeft)} />}
      {legacy.length > 0 && <LegacyOffer cells={legacy} convert={convert} onChange={setConvert} />}
      <section className={classes["part"]}>
        <h3>{messages.columnsTitle}</h3>
        <p className={classes["hint"]}>{messages.columnsHint}</p>
        <div className={classes["columns"]}>
          {matched.columns.map((column, at) => (
            <div key={columnLetters(at)} className={classes["column"]}>
              <NativeSelect
                label={messages.columnName(columnLetters(at), column.header)}
                description={explainRole(column.because)}
                value={column.role}
                data={columnRoles.map((role) => ({ value: role, label: roleWords[role] }))}
                onChange={(event) => {
                  const role = columnRoles.find((one) => one === event.currentTarget.value);
                  if (role !== undefined) setRoles({ ...roles, [at]: role });
                }}
              />
              <ul className={classes["sample"]} aria-label={messages.sampleOf(columnLetters(at))}>
                {rows.slice(matched.headerRows, matched.headerRows + 3).map((row) => (
                  <li key={row.number}>{row.cells[at] || "–"}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
      <div className={classes["settings"]}>
        <NativeSelect
          label={messages.headerRows}
          value={String(matched.headerRows)}
          data={Array.from({ length: Math.min(rows.length, 9) }, (_, count) => String(count))}
          onChange={(event) => setHeaderRows(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={messages.topKind}
          value={topKind}
          data={kinds.map((kind) => ({ value: kind, label: messages.kinds[kind] }))}
          onChange={(event) =>
            setChosenKind(kinds.find((kind) => kind === event.currentTarget.value))
          }
        />
        {place !== undefined && (
          <NativeSelect
            label={messages.into}
            value={place.node.id}
            data={places.map(({ kind, node }) => ({
              value: node.id,
              label: kind === "version" ? messages.wholeSet : `${node.code} · ${node.title}`,
            }))}
            onChange={(event) => setChosenPlace(event.currentTarget.value)}
          />
        )}
        {depth > kinds.length - kinds.indexOf(topKind) && (
          <Checkbox
            label={messages.keepDeeper}
            checked={keepDeeper}
            onChange={(event) => setKeepDeeper(event.currentTarget.checked)}
          />
        )}
      </div>
      {place === undefined && <Notice tone="warning" title={messages.noParent(topKind)} />}
      <Result nodes={nodes} depth={depth} />
      {plan.notes.length > 0 && <NoteList notes={plan.notes} />}
      <div className={classes["foot"]}>
        <Button variant="default" onClick={props.onCancel}>
          {messages.cancel}
        </Button>
        <Button disabled={isWrong || nodes.length === 0 || place === undefined} onClick={take}>
          {messages.confirmTable}
        </Button>
      </div>
    </>
  );
}

function Result({
  nodes,
  depth,
}: {
  readonly nodes: readonly TableNode[];
  readonly depth: number;
}) {
  const [groups, criteria, indicators] = kinds.map(
    (kind) => nodes.filter((node) => node.kind === kind).length,
  );
  if (nodes.length === 0) return <Notice tone="warning" title={messages.resultNothing} />;
  const count = messages.resultCount(groups ?? 0, criteria ?? 0, indicators ?? 0);
  return (
    <section className={classes["part"]}>
      <h3>{messages.resultTitle}</h3>
      <p>
        <strong>{count}</strong> <span className={classes["about"]}>{messages.depth(depth)}</span>
      </p>
      {(indicators ?? 0) > 0 && <p className={classes["hint"]}>{messages.scoringNote}</p>}
      <ScrollList label={count}>
        {nodes.slice(0, mostShown).map((node, at) => (
          <li key={`${node.row} ${at}`} className={classes["node"]} data-kind={node.kind}>
            {node.label} {node.title} <span className={classes["about"]}>{aboutNode(node)}</span>
          </li>
        ))}
        {nodes.length > mostShown && <li>{messages.moreNodes(nodes.length - mostShown)}</li>}
      </ScrollList>
    </section>
  );
}

function aboutNode(node: TableNode): string {
  const points = pointsOf(node);
  return [
    messages.kinds[node.kind],
    ...(points === 0 ? [] : [messages.points(formatPoints(points))]),
    ...(node.evidence.length === 0 ? [] : [messages.evidenceCount(node.evidence.length)]),
  ].join(" · ");
}
