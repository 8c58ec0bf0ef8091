import { TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { BoardRow } from "@thuocdo/contract/rounds";
import { DataTable } from "@thuocdo/ui/data-table";
import { QueryState } from "@thuocdo/ui/query-state";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { useDeferredValue, useState } from "react";
import { boardColumns } from "#features/rounds/board-columns.tsx";
import { messages } from "#features/rounds/messages.ts";
import { boardQuery, roundsQuery } from "#features/rounds/queries.ts";
import classes from "#features/rounds/rounds.module.css";

export interface BoardPageProps {
  readonly roundId: string;
  readonly onBack: () => void;
  readonly onLook: (submissionId: string) => void;
}

/** Where each unit of a round stands, of those this person may see. */
export function BoardPage({ roundId, onBack, onLook }: BoardPageProps) {
  const board = useQuery(boardQuery(roundId));
  const round = useQuery(roundsQuery()).data?.find(({ id }) => id === roundId);
  return (
    <div className={classes["page"]}>
      <button type="button" className={classes["link"]} data-screen-only onClick={onBack}>
        {messages.back}
      </button>
      <Title order={1} mb="sm">
        {round?.title ?? messages.boardTitle}
      </Title>
      <QueryState query={board} pendingLines={12}>
        {(rows) => <Board rows={rows} onLook={onLook} />}
      </QueryState>
    </div>
  );
}

function Board({
  rows,
  onLook,
}: Pick<BoardPageProps, "onLook"> & { readonly rows: readonly BoardRow[] }) {
  const [sought, setSought] = useState("");
  const settled = useDeferredValue(sought);
  const found = rows.filter(({ unitName, districtName, cityName }) =>
    matchesSearch([unitName, districtName ?? "", cityName ?? ""].join(" "), settled),
  );
  return (
    <>
      <div className={classes["search"]} data-screen-only>
        <TextInput
          label={messages.search}
          type="search"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <output>{messages.shown(found.length, rows.length)}</output>
      </div>
      <DataTable
        hideCaption
        caption={messages.boardTitle}
        columns={boardColumns(onLook)}
        rows={found}
        rowKey={({ unitId }) => unitId}
        initialOrder={{ key: "place", direction: "ascending" }}
      />
    </>
  );
}
