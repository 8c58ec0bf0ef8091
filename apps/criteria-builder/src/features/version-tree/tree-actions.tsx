import { Button } from "@mantine/core";
import type { Edit } from "@thuocdo/criteria/edit";
import { findNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useState } from "react";
import { messages } from "#features/version-tree/messages.ts";
import { MoveToDialog } from "#features/version-tree/move-to-dialog.tsx";
import {
  addEdit,
  moveEdit,
  neighbourOf,
  type ChildKind,
} from "#features/version-tree/place-edits.ts";
import classes from "#features/version-tree/tree-actions.module.css";

export interface TreeActionsProps {
  readonly version: CriteriaSetVersion;
  readonly selectedId: string;
  readonly newId: () => string;
  /** Makes the edit, shows the node, and says what was done. */
  readonly onEdit: (edit: Edit, done: { readonly select: string; readonly said: string }) => void;
  readonly onMove: (nodeId: string, by: 1 | -1) => void;
}

/** Adds, moves and removes nodes beside the selected one. */
export function TreeActions({ version, selectedId, newId, onEdit, onMove }: TreeActionsProps) {
  const [moving, setMoving] = useState(false);
  const placed = findNode(version, selectedId);
  const isRoot = placed?.kind === "version";
  const name = placed === undefined || isRoot ? "" : nameOf(version, selectedId);

  const adds = [
    { kind: "group", label: messages.addGroup, name: messages.newGroup },
    { kind: "criterion", label: messages.addCriterion, name: messages.newCriterion },
    { kind: "indicator", label: messages.addIndicator, name: messages.newIndicator },
  ] as const satisfies readonly { kind: ChildKind; label: string; name: string }[];

  function remove() {
    const select = neighbourOf(version, selectedId);
    if (select === undefined) return;
    onEdit({ kind: "remove-node", nodeId: selectedId }, { select, said: messages.removed(name) });
  }

  return (
    <div className={classes["actions"]} role="toolbar" aria-label={messages.actions}>
      {adds.map(({ kind, label, name: added }) => {
        const id = newId();
        const edit = addEdit(version, selectedId, { kind, id });
        return (
          <Button
            key={kind}
            variant="default"
            size="compact-xs"
            disabled={edit === undefined}
            onClick={() => edit && onEdit(edit, { select: id, said: messages.added(added) })}
          >
            {label}
          </Button>
        );
      })}
      <span className={classes["gap"]} />
      <Button
        variant="default"
        size="compact-xs"
        title={messages.moveUpLong}
        disabled={moveEdit(version, selectedId, -1) === undefined}
        onClick={() => onMove(selectedId, -1)}
      >
        {messages.moveUp}
      </Button>
      <Button
        variant="default"
        size="compact-xs"
        title={messages.moveDownLong}
        disabled={moveEdit(version, selectedId, 1) === undefined}
        onClick={() => onMove(selectedId, 1)}
      >
        {messages.moveDown}
      </Button>
      <Button
        variant="default"
        size="compact-xs"
        disabled={isRoot || placed?.kind === "group"}
        onClick={() => setMoving(true)}
      >
        {messages.moveTo}
      </Button>
      <Button
        variant="default"
        size="compact-xs"
        title={messages.removeLong}
        disabled={isRoot}
        onClick={remove}
      >
        {messages.remove}
      </Button>
      {moving && placed !== undefined && (
        <MoveToDialog
          version={version}
          placed={placed}
          name={name}
          onClose={() => setMoving(false)}
          onMove={(edit) => {
            setMoving(false);
            onEdit(edit, { select: selectedId, said: messages.moved(name) });
          }}
        />
      )}
    </div>
  );
}

function nameOf(version: CriteriaSetVersion, nodeId: string): string {
  const placed = findNode(version, nodeId);
  if (placed === undefined) return "";
  return messages.name(placed.kind === "version" ? "" : placed.node.code, placed.node.title);
}
