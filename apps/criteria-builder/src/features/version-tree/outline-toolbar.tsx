import { ActionIcon, Button } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowUp,
  IconCopyPlus,
  IconIndentDecrease,
  IconIndentIncrease,
  IconKeyboard,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { messages } from "#features/version-tree/messages.ts";
import type { OutlineCommand } from "#features/version-tree/outline-keys.ts";
import classes from "#features/version-tree/outline-toolbar.module.css";

export type AddedKind = "group" | "criterion" | "indicator";

const addLabels = {
  group: messages.addGroup,
  criterion: messages.addCriterion,
  indicator: messages.addIndicator,
} as const satisfies Record<AddedKind, string>;

export interface OutlineToolbarProps {
  /** Left out for a version that is only read. */
  readonly acts?:
    | {
        /** What may be added: all, or in a supplement indicators alone. */
        readonly adds: readonly AddedKind[];
        readonly onAdd: (kind: AddedKind) => void;
        readonly onCommand: (command: OutlineCommand) => void;
        readonly onMoveTo: () => void;
      }
    | undefined;
  readonly onShowLevel: (level: 2 | 3 | 4) => void;
  readonly onKeys: () => void;
}

/** The acts of the outline for the mouse and for touch. One stop of Tab; arrows walk among the buttons. */
export function OutlineToolbar({ acts, onShowLevel, onKeys }: OutlineToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (by === 0 || at < 0) return;
    event.preventDefault();
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  }

  return (
    <div
      ref={bar}
      className={classes["bar"]}
      role="toolbar"
      tabIndex={-1}
      aria-label={messages.actions}
      // A title being typed keeps the keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {acts !== undefined && (
        <>
          {acts.adds.map((kind, at) => (
            <Button
              key={kind}
              {...(at > 0 && { tabIndex: -1 })}
              variant="default"
              size="compact-xs"
              onClick={() => acts.onAdd(kind)}
            >
              {addLabels[kind]}
            </Button>
          ))}
          <span className={classes["gap"]} />
          <Act label={messages.edit} onAct={() => acts.onCommand({ act: "edit" })}>
            <IconPencil />
          </Act>
          <Act label={messages.higher} onAct={() => acts.onCommand({ act: "level", by: -1 })}>
            <IconIndentDecrease />
          </Act>
          <Act label={messages.deeper} onAct={() => acts.onCommand({ act: "level", by: 1 })}>
            <IconIndentIncrease />
          </Act>
          <Act label={messages.moveUp} onAct={() => acts.onCommand({ act: "move", by: -1 })}>
            <IconArrowUp />
          </Act>
          <Act label={messages.moveDown} onAct={() => acts.onCommand({ act: "move", by: 1 })}>
            <IconArrowDown />
          </Act>
          <Act label={messages.moveTo} onAct={acts.onMoveTo}>
            <IconArrowForwardUp />
          </Act>
          <Act label={messages.duplicate} onAct={() => acts.onCommand({ act: "duplicate" })}>
            <IconCopyPlus />
          </Act>
          <Act label={messages.remove} onAct={() => acts.onCommand({ act: "remove" })}>
            <IconTrash />
          </Act>
          <span className={classes["gap"]} />
        </>
      )}
      {([2, 3, 4] as const).map((level) => (
        <Act
          key={level}
          first={acts === undefined && level === 2}
          label={messages.showLevel[level]}
          onAct={() => onShowLevel(level)}
        >
          <span aria-hidden="true">{messages.levelNumber[level]}</span>
        </Act>
      ))}
      <Act label={messages.keys} onAct={onKeys}>
        <IconKeyboard />
      </Act>
    </div>
  );
}

function Act(props: {
  readonly label: string;
  readonly first?: boolean;
  readonly onAct: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ActionIcon
      variant="default"
      className={classes["act"] ?? ""}
      tabIndex={props.first === true ? 0 : -1}
      aria-label={props.label}
      title={props.label}
      onClick={props.onAct}
    >
      {props.children}
    </ActionIcon>
  );
}
