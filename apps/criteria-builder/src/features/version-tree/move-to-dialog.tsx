import { Button, Group, NativeSelect } from "@mantine/core";
import type { Edit } from "@thuocdo/criteria/edit";
import { parentOf, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Dialog } from "@thuocdo/ui/dialog";
import { useState } from "react";
import { messages } from "#features/version-tree/messages.ts";
import { listParents, moveToEdit } from "#features/version-tree/place-edits.ts";

/** Moves a node into another group or criterion. */
export function MoveToDialog(props: {
  readonly version: CriteriaSetVersion;
  readonly placed: PlacedNode;
  readonly name: string;
  readonly onClose: () => void;
  readonly onMove: (edit: Edit) => void;
}) {
  const { version, placed } = props;
  const current = parentOf(version, placed)?.node.id;
  const parents = listParents(version, placed.kind).filter(({ node }) => node.id !== current);
  const [parentId, setParentId] = useState(parents[0]?.node.id ?? "");
  const edit = moveToEdit(version, placed.node.id, parentId);
  return (
    <Dialog opened title={messages.moveToTitle(props.name)} onClose={props.onClose}>
      <NativeSelect
        label={messages.moveToWhere}
        value={parentId}
        data={parents.map(({ kind, node }) => ({
          value: node.id,
          label: messages.name(kind === "version" ? "" : node.code, node.title),
        }))}
        onChange={(event) => setParentId(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onClose}>
          {messages.cancel}
        </Button>
        <Button disabled={edit === undefined} onClick={() => edit && props.onMove(edit)}>
          {messages.move}
        </Button>
      </Group>
    </Dialog>
  );
}
