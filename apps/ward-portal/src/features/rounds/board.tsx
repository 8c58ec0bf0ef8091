import { Checkbox, TextInput } from "@mantine/core";
import type { BoardRow } from "@thuocdo/contract/rounds";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { useDeferredValue, useState } from "react";
import { boardColumns } from "#features/rounds/board-columns.tsx";
import {
  BoardFilters,
  everything,
  isShown,
  type BoardFilter,
} from "#features/rounds/board-filters.tsx";
import { BoardSummary } from "#features/rounds/board-summary.tsx";
import { LetOffDialog } from "#features/rounds/let-off-dialog.tsx";
import { messages } from "#features/rounds/messages.ts";
import { PickedActs } from "#features/rounds/picked-acts.tsx";
import { boardFile } from "#features/rounds/queries.ts";
import classes from "#features/rounds/rounds.module.css";

export interface BoardProps {
  readonly rows: readonly BoardRow[];
  readonly roundId: string;
  /** Whether units may be picked for a later deadline. */
  readonly mayExtend: boolean;
  /** Whether units that have ended may be let off. */
  readonly mayLetOff: boolean;
  /** Whether units may be picked to be reminded. */
  readonly mayRemind: boolean;
  readonly onLook: (submissionId: string) => void;
}

/** Counts by city and district, and every unit; narrowed by place, state and words. */
export function Board({ rows, roundId, mayExtend, mayLetOff, mayRemind, onLook }: BoardProps) {
  const [filter, setFilter] = useState<BoardFilter>(everything);
  const [sought, setSought] = useState("");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [lettingOff, setLettingOff] = useState<BoardRow>();
  /** What was just done with the units picked. */
  const [said, setSaid] = useState("");
  const settled = useDeferredValue(sought);
  const inPlace = rows.filter((row) => isShown(row, { ...filter, standing: undefined }));
  const found = inPlace.filter(
    (row) =>
      isShown(row, filter) &&
      matchesSearch([row.unitName, row.districtName ?? "", row.cityName ?? ""].join(" "), settled),
  );
  const pickedRows = rows.filter(({ unitId }) => picked.has(unitId));

  function pick(unitIds: readonly string[], isPicked: boolean) {
    setSaid("");
    const next = new Set(picked);
    for (const id of unitIds) {
      if (isPicked) next.add(id);
      else next.delete(id);
    }
    setPicked(next);
  }

  return (
    <>
      <BoardSummary rows={rows} filter={filter} onFilter={setFilter} />
      <BoardFilters rows={inPlace} filter={filter} onFilter={setFilter} />
      <div className={classes["search"]} data-screen-only>
        <TextInput
          label={messages.search}
          type="search"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <output>{messages.shown(found.length, rows.length)}</output>
        <PickedActs
          roundId={roundId}
          rows={pickedRows}
          mayExtend={mayExtend}
          mayRemind={mayRemind}
          onDone={(done) => {
            setPicked(new Set());
            setSaid(done);
          }}
        />
        <output className={classes["said"]}>{said}</output>
        <a className={classes["file"]} href={boardFile(roundId)} download>
          {messages.download}
        </a>
      </div>
      <DataTable
        hideCaption
        caption={messages.boardTitle}
        columns={[
          ...(mayExtend || mayRemind ? [pickColumn({ found, picked, onPick: pick })] : []),
          ...boardColumns({ onLook, onLetOff: mayLetOff ? setLettingOff : undefined }),
        ]}
        rows={found}
        rowKey={({ unitId }) => unitId}
        initialOrder={{ key: "place", direction: "ascending" }}
      />
      <LetOffDialog roundId={roundId} row={lettingOff} onClose={() => setLettingOff(undefined)} />
    </>
  );
}

function pickColumn({
  found,
  picked,
  onPick,
}: {
  readonly found: readonly BoardRow[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (unitIds: readonly string[], isPicked: boolean) => void;
}): Column<BoardRow> {
  const count = found.filter(({ unitId }) => picked.has(unitId)).length;
  const all = found.length > 0 && count === found.length;
  return {
    key: "pick",
    control: true,
    header: (
      <Checkbox
        aria-label={messages.pickAll}
        checked={all}
        indeterminate={count > 0 && !all}
        onChange={() =>
          onPick(
            found.map(({ unitId }) => unitId),
            !all,
          )
        }
      />
    ),
    cell: ({ unitId, unitName }) => (
      <Checkbox
        aria-label={messages.pick(unitName)}
        checked={picked.has(unitId)}
        onChange={(event) => onPick([unitId], event.currentTarget.checked)}
      />
    ),
  };
}
