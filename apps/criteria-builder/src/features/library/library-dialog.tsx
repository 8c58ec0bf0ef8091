import { Button, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { LibraryEntry } from "@thuocdo/contract/exchange";
import type { Edit } from "@thuocdo/criteria/edit";
import { takeOver, type TakeOverMode } from "@thuocdo/criteria/library/take-over";
import { listParents } from "@thuocdo/criteria/outline/move-branches";
import { placeFor } from "@thuocdo/criteria/outline/paste-branches";
import { childrenOf } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Dialog } from "@thuocdo/ui/dialog";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { useState } from "react";
import { EntryList } from "#features/library/entry-list.tsx";
import { explainTakeOver, messages } from "#features/library/messages.ts";
import { libraryQuery, type LibraryKind } from "#features/library/queries.ts";
import { newId } from "@thuocdo/ui/new-id";
import classes from "#features/library/library.module.css";

const kinds: readonly LibraryKind[] = ["indicator", "criterion"];
const pauseMs = 250;

/** Criteria and indicators of other versions, taken over with their ids or as copies, several at once in one edit. */
export function LibraryDialog(props: {
  readonly draft: CriteriaSetVersion;
  readonly versionId: string;
  readonly selectedId: string;
  readonly onEdit: (edit: Edit) => boolean;
  /** Why the last edit was not taken, where that is not only that the draft has changed. */
  readonly whyRefused?: () => string | undefined;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const { draft, versionId, selectedId } = props;
  const [words, setWords] = useState("");
  const [kind, setKind] = useState<LibraryKind>("indicator");
  const [mode, setMode] = useState<TakeOverMode>("same-id");
  const [chosen, setChosen] = useState<ReadonlyMap<string, LibraryEntry>>(new Map());
  const [parentId, setParentId] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [asked] = useDebouncedValue(words, pauseMs);
  const found = useQuery(libraryQuery({ words: asked, kind, except: versionId }));
  const parents = listParents(draft, kind);
  const near = placeFor(draft, selectedId, kind)?.parentId;
  const parent =
    parents.find(({ node }) => node.id === parentId) ??
    parents.find(({ node }) => node.id === near) ??
    parents[0];

  function toggle(entry: LibraryEntry): void {
    const { id } = entry.branch.node;
    const next = new Map(chosen);
    if (!next.delete(id)) next.set(id, entry);
    setChosen(next);
    setRefusal(undefined);
  }

  function take(): void {
    const [first, ...rest] = [...chosen.values()].map(({ branch }) => branch);
    if (first === undefined || parent === undefined) return;
    const place = { parentId: parent.node.id, index: childrenOf(parent).length };
    const taken = takeOver(draft, [first, ...rest], { mode, place, newId });
    if (!taken.ok) {
      const title = chosen.get(taken.refusal.nodeId)?.branch.node.title ?? "";
      setRefusal(explainTakeOver(taken.refusal, title));
    } else if (props.onEdit(taken.value)) props.onDone(messages.taken(chosen.size));
    else setRefusal(props.whyRefused?.() ?? messages.refused);
  }

  return (
    <Dialog opened wide title={messages.title} onClose={props.onClose}>
      <p className={classes["hint"]}>{messages.hint}</p>
      <div className={classes["search"]}>
        <TextInput
          type="search"
          label={messages.words}
          value={words}
          data-autofocus
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          label={messages.kind}
          value={kind}
          data={kinds.map((one) => ({ value: one, label: messages.kinds[one] }))}
          onChange={(event) => {
            setKind(kinds.find((one) => one === event.currentTarget.value) ?? "indicator");
            setChosen(new Map());
            setRefusal(undefined);
          }}
        />
      </div>
      <QueryState query={found} pendingLines={6}>
        {({ items, total }) => (
          <>
            <output className={classes["hint"]}>
              {total === 0 ? messages.nothing : messages.found(items.length, total)}
            </output>
            {items.length > 0 && (
              <EntryList
                entries={items}
                draft={draft}
                chosen={new Set(chosen.keys())}
                onToggle={toggle}
              />
            )}
          </>
        )}
      </QueryState>
      <div className={classes["settings"]}>
        <Radio.Group
          label={messages.mode}
          value={mode}
          onChange={(value) => {
            setMode(value === "copy" ? "copy" : "same-id");
            setRefusal(undefined);
          }}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="same-id" label={messages.sameId} />
            <Radio value="copy" label={messages.copy} />
          </Stack>
        </Radio.Group>
        {parent !== undefined && (
          <NativeSelect
            label={messages.into}
            value={parent.node.id}
            data={parents.map((one) => ({
              value: one.node.id,
              label:
                one.kind === "version" ? "" : `${one.node.code} · ${one.node.title}`.slice(0, 90),
            }))}
            onChange={(event) => setParentId(event.currentTarget.value)}
          />
        )}
      </div>
      {parent === undefined && <Notice tone="warning" title={messages.noPlace[kind]} />}
      {refusal !== undefined && <Notice urgent tone="refusal" title={refusal} />}
      <div className={classes["foot"]}>
        <output className={classes["hint"]}>{messages.chosen(chosen.size)}</output>
        <Button variant="default" onClick={props.onClose}>
          {messages.cancel}
        </Button>
        <Button disabled={chosen.size === 0 || parent === undefined} onClick={take}>
          {messages.take}
        </Button>
      </div>
    </Dialog>
  );
}
