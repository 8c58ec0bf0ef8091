import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import type { NodePlace } from "@thuocdo/criteria/outline/add-node";
import { listParents } from "@thuocdo/criteria/outline/move-branches";
import { topNodes } from "@thuocdo/criteria/outline/top-nodes";
import { childrenOf, parentOf } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Dialog } from "@thuocdo/ui/dialog";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { useState } from "react";
import { messages } from "#features/version-tree/messages.ts";
import { nameOf } from "#features/version-tree/row-acts.ts";

export interface MoveToDialogProps {
  readonly version: CriteriaSetVersion;
  /** Nodes of one kind. */
  readonly nodeIds: readonly string[];
  readonly onClose: () => void;
  readonly onMove: (place: NodePlace) => void;
}

/** Moves branches anywhere they can stand, without dragging: into which parent, after which sibling. */
export function MoveToDialog({ version, nodeIds, onClose, onMove }: MoveToDialogProps) {
  const tops = topNodes(version, nodeIds);
  const [first] = tops;
  const own = first && parentOf(version, first)?.node.id;
  const [sought, setSought] = useState("");
  const [chosenId, setChosenId] = useState(own);
  const [index, setIndex] = useState<number>();
  if (first === undefined) return null;

  const parents = listParents(version, first.kind).filter(({ node }) =>
    matchesSearch(nameOf(version, node.id), sought),
  );
  const parent = parents.find(({ node }) => node.id === chosenId) ?? parents[0];
  const siblings = parent === undefined ? [] : childrenOf(parent);
  const moved = new Set(tops.map(({ node }) => node.id));
  const places = [
    { value: 0, label: messages.first },
    ...siblings.flatMap(({ id }, at) =>
      moved.has(id) ? [] : [{ value: at + 1, label: messages.after(nameOf(version, id)) }],
    ),
  ];
  const place = places.find(({ value }) => value === index) ?? places.at(-1);
  const title =
    tops.length === 1
      ? messages.moveToTitle(nameOf(version, first.node.id))
      : messages.moveSeveralTitle(tops.length);

  return (
    <Dialog opened title={title} onClose={onClose}>
      <TextInput
        data-autofocus
        type="search"
        label={messages.moveToSearch}
        value={sought}
        onChange={(event) => {
          setSought(event.currentTarget.value);
          setIndex(undefined);
        }}
      />
      <NativeSelect
        label={messages.moveToWhere}
        value={parent?.node.id ?? ""}
        disabled={parent === undefined}
        error={parent === undefined && messages.noParent}
        data={parents.map(({ node }) => ({ value: node.id, label: nameOf(version, node.id) }))}
        onChange={(event) => {
          setChosenId(event.currentTarget.value);
          setIndex(undefined);
        }}
      />
      <NativeSelect
        label={messages.moveToPlace}
        value={String(place?.value ?? 0)}
        data={places.map(({ value, label }) => ({ value: String(value), label }))}
        onChange={(event) => setIndex(Number(event.currentTarget.value))}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {messages.cancel}
        </Button>
        <Button
          disabled={parent === undefined}
          onClick={() => {
            if (parent !== undefined) {
              onMove({ parentId: parent.node.id, index: place?.value ?? 0 });
            }
          }}
        >
          {messages.move}
        </Button>
      </Group>
    </Dialog>
  );
}
