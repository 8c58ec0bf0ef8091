import { NativeSelect, TextInput, UnstyledButton } from "@mantine/core";
import type { QueueRow } from "@thuocdo/contract/appraisal";
import { compareVietnamese } from "@thuocdo/ui/collation";
import { messages } from "#features/appraisal/queue/messages.ts";
import { riskLevels, type QueueFilter } from "#features/appraisal/queue/queue-filter.ts";
import { isShown, placeOf } from "#features/appraisal/queue/shown-rows.ts";
import classes from "#features/appraisal/queue/queue.module.css";

export interface QueueFiltersProps {
  readonly rows: readonly QueueRow[];
  readonly filter: QueueFilter;
  readonly shown: number;
  readonly onFilter: (filter: QueueFilter) => void;
}

/** One button for each level with its count, words sought, round and place: all of it stands in the address. */
export function QueueFilters({ rows, filter, shown, onFilter }: QueueFiltersProps) {
  const { risk: _, ...others } = filter;
  const rounds = new Map(rows.map(({ roundId, roundTitle }) => [roundId, roundTitle]));
  const places = [...new Set(rows.map(placeOf))].toSorted(compareVietnamese);
  /** Blank is no narrowing. */
  const set = (part: keyof QueueFilter, value: string) => {
    const { [part]: __, ...rest } = filter;
    onFilter(value === "" ? rest : { ...rest, [part]: value });
  };
  return (
    <div data-screen-only>
      <p className={classes["hint"]}>{messages.levelHint}</p>
      <div className={classes["levels"]} role="group" aria-label={messages.levels}>
        {riskLevels.map((level) => {
          const count = rows.filter((row) => isShown(row, { ...others, risk: level })).length;
          const isPressed = filter.risk === level;
          return (
            <UnstyledButton
              key={level}
              className={classes["byLevel"]}
              data-level={level}
              aria-pressed={isPressed}
              disabled={count === 0 && !isPressed}
              onClick={() => set("risk", isPressed ? "" : level)}
            >
              <strong>{messages.count(count)}</strong>
              <span>{messages.level[level]}</span>
            </UnstyledButton>
          );
        })}
      </div>
      <div className={classes["filters"]}>
        <TextInput
          label={messages.search}
          type="search"
          value={filter.sought ?? ""}
          onChange={(event) => set("sought", event.currentTarget.value)}
        />
        {rounds.size > 1 && (
          <NativeSelect
            label={messages.round}
            value={filter.round ?? ""}
            data={[
              { value: "", label: messages.all },
              ...[...rounds].map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => set("round", event.currentTarget.value)}
          />
        )}
        {places.length > 1 && (
          <NativeSelect
            label={messages.place}
            value={filter.place ?? ""}
            data={[
              { value: "", label: messages.all },
              ...places.map((place) => ({ value: place, label: place })),
            ]}
            onChange={(event) => set("place", event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label={messages.remarked}
          value={filter.remarked ?? ""}
          data={[
            { value: "", label: messages.all },
            { value: "with", label: messages.with },
            { value: "without", label: messages.without },
          ]}
          onChange={(event) => set("remarked", event.currentTarget.value)}
        />
        <output>{messages.shown(shown, rows.length)}</output>
      </div>
    </div>
  );
}
