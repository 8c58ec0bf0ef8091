import { TextInput } from "@mantine/core";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useMemo, useState, type KeyboardEvent, type Ref } from "react";
import { messages } from "#features/version-tree/messages.ts";
import { findNodes } from "#features/version-tree/outline-search.ts";
import { nameOf } from "#features/version-tree/row-acts.ts";
import classes from "#features/version-tree/version-tree.module.css";

export interface SearchBoxProps {
  readonly version: CriteriaSetVersion;
  readonly sought: string;
  readonly onSeek: (sought: string) => void;
  readonly onGo: (nodeId: string) => void;
  readonly onLeave: () => void;
  readonly field: Ref<HTMLInputElement>;
}

/** Finds rows by word or code; Enter goes to the next one, Shift and Enter to the one before. */
export function SearchBox({ version, sought, onSeek, onGo, onLeave, field }: SearchBoxProps) {
  const found = useMemo(() => findNodes(version, sought), [version, sought]);
  const [at, setAt] = useState<number>();

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.preventDefault();
      onSeek("");
      setAt(undefined);
      onLeave();
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing || found.length === 0) return;
    event.preventDefault();
    const by = event.shiftKey ? -1 : 1;
    const next = at === undefined ? (by === 1 ? 0 : found.length - 1) : at + by;
    const turned = (next + found.length) % found.length;
    setAt(turned);
    onGo(found[turned] ?? version.id);
  }

  return (
    <div className={classes["search"]}>
      <TextInput
        ref={field}
        type="search"
        size="xs"
        aria-label={messages.search}
        placeholder={messages.searchHint}
        value={sought}
        rightSectionWidth={56}
        rightSection={
          sought !== "" &&
          found.length > 0 && (
            <span className={classes["count"]} aria-hidden="true">
              {messages.found(at === undefined ? 0 : at + 1, found.length)}
            </span>
          )
        }
        onChange={(event) => {
          onSeek(event.currentTarget.value);
          setAt(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <output
        className={found.length > 0 || sought.trim() === "" ? classes["spoken"] : classes["none"]}
      >
        {saidOf()}
      </output>
    </div>
  );

  function saidOf(): string {
    if (sought.trim() === "") return "";
    if (found.length === 0) return messages.nothingFound;
    if (at === undefined) return messages.foundCount(found.length);
    return messages.foundSpoken(at + 1, found.length, nameOf(version, found[at] ?? ""));
  }
}
