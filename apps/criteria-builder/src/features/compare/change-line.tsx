import { VisuallyHidden } from "@mantine/core";
import { changeText } from "@thuocdo/criteria/describe-change";
import type { Change, NodeDiff } from "@thuocdo/criteria/version-diff";
import { useState, type ReactNode } from "react";
import { HunkText } from "#features/compare/hunk-text.tsx";
import { lineId } from "#features/compare/line-id.ts";
import { messages } from "#features/compare/messages.ts";
import classes from "#features/compare/change-line.module.css";

/** What was said about the place of a change. */
export interface Discussion {
  /** "3 ý kiến", or what can be done where nothing was said. */
  readonly label: string;
  /** Nothing was said yet. */
  readonly isEmpty: boolean;
  readonly thread: () => ReactNode;
}

export interface ChangeLineProps {
  readonly node: NodeDiff;
  readonly heading: string;
  readonly change: Change;
  /** Whether the address of the page names this line. */
  readonly isCurrent: boolean;
  /** Absent for who may not read what was said. */
  readonly discussion: Discussion | undefined;
}

/** One thing that changed: what, in a sentence, and the two texts side by side. */
export function ChangeLine(props: ChangeLineProps) {
  const { node, heading, change, isCurrent, discussion } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { what, before, after, hunks, summary } = changeText(node, change);
  const id = lineId(node, change);
  return (
    <li
      id={id}
      className={classes["line"]}
      data-current={isCurrent}
      data-alone={before === null || after === null}
      tabIndex={-1}
    >
      <div className={classes["what"]}>
        <h4>{what}</h4>
        <p>{summary}</p>
        <div className={classes["links"]} data-screen-only>
          <a href={`#${encodeURIComponent(id)}`}>
            {messages.lineAddress}
            <VisuallyHidden>{messages.lineAddressOf(heading, what)}</VisuallyHidden>
          </a>
          {discussion !== undefined && (
            <button
              type="button"
              aria-expanded={isOpen}
              data-empty={discussion.isEmpty}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? messages.hideDiscussion : discussion.label}
              <VisuallyHidden>{messages.discussionOf(heading, what)}</VisuallyHidden>
            </button>
          )}
        </div>
      </div>
      <Side name={messages.before} text={before} isAlone={after === null}>
        <HunkText hunks={hunks} side="before" />
      </Side>
      <Side name={messages.after} text={after} isAlone={before === null}>
        <HunkText hunks={hunks} side="after" />
      </Side>
      {isOpen && discussion !== undefined && (
        <div className={classes["thread"]}>{discussion.thread()}</div>
      )}
    </li>
  );
}

/** What stands on one side only is said so by the other; its words are not marked one by one. */
function Side(props: {
  readonly name: string;
  readonly text: string | null;
  readonly isAlone: boolean;
  readonly children: ReactNode;
}) {
  const { name, text, isAlone, children } = props;
  return (
    <div className={classes["side"]}>
      <h5>{name}</h5>
      {text === null && <p className={classes["absent"]}>{messages.absent}</p>}
      {text !== null && (isAlone ? <p className={classes["text"]}>{text}</p> : children)}
    </div>
  );
}
