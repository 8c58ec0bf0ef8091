import { longestTitle } from "@thuocdo/criteria/outline/outline-lines";
import type { NodeKind } from "@thuocdo/criteria/tree";
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from "react";
import { messages } from "#features/version-tree/messages.ts";
import {
  textCommand,
  type CaretPlace,
  type OutlineCommand,
} from "#features/version-tree/outline-keys.ts";
import type { EditedTitle } from "#features/version-tree/text-acts.ts";
import type { Caret } from "#features/version-tree/use-outline.ts";
import { useTypedText, type Reading } from "#lib/fields/use-typed-text.ts";
import classes from "#features/version-tree/version-tree.module.css";

export interface TitleHandlers {
  readonly onTitle: (nodeId: string, title: string) => void;
  readonly onCommand: (command: OutlineCommand, typed: EditedTitle) => void;
  /** Sends what is being typed; undefined when nothing is. */
  readonly onTyping: (flush: (() => void) | undefined) => void;
  readonly onLeave: (nodeId: string) => void;
}

export interface TitleFieldProps {
  readonly id: string;
  readonly kind: NodeKind;
  readonly code: string;
  readonly title: string;
  readonly caret: Caret;
  readonly handlers: TitleHandlers;
}

/** A title being typed. Only this field renders while keys come; what is typed goes out as in any other field. */
export function TitleField({ id, kind, code, title, caret, handlers }: TitleFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const began = useRef(title);
  const [refusal, setRefusal] = useState<string>();
  const typed = useTypedText({
    value: title,
    format: (text) => text,
    read: readTitle,
    onChange: (text) => handlers.onTitle(id, text),
  });
  const { onLeave } = typed;
  const refusalId = useId();

  useLayoutEffect(() => {
    handlers.onTyping(onLeave);
  });
  useEffect(() => () => handlers.onTyping(undefined), [handlers]);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    const at = caret === "start" ? 0 : caret === "end" ? element.value.length : caret;
    element.setSelectionRange(at, at);
  }, [caret]);
  // A text that takes another line stays in sight.
  const lines = useRef(0);
  useLayoutEffect(() => {
    const height = field.current?.offsetHeight ?? 0;
    if (height > lines.current) field.current?.scrollIntoView({ block: "nearest" });
    lines.current = height;
  }, [typed.text]);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    event.stopPropagation();
    // An input method is putting a letter together: its keys are its own.
    if (event.nativeEvent.isComposing || event.key === "Process") return;
    const element = event.currentTarget;
    const command = textCommand(event, caretPlace(element, mirror.current));
    if (command === undefined) return;
    event.preventDefault();
    const { value: text, selectionStart: start, selectionEnd: end } = element;
    handlers.onCommand(command, { text, start, end, began: began.current });
    // Whoever moves a row has made up their mind on its title.
    began.current = text;
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData("text/plain").trim();
    if (value.length - (selectionEnd - selectionStart) + pasted.length <= longestTitle) return;
    // The browser would cut it off in silence.
    event.preventDefault();
    setRefusal(messages.pasteTooLong(pasted.length, longestTitle));
  }

  return (
    <div className={classes["typed"]}>
      <div ref={mirror} className={classes["mirror"]} aria-hidden="true">
        {`${typed.text}\u200b`}
      </div>
      <textarea
        ref={field}
        className={classes["field"]}
        data-node={id}
        data-path="title"
        rows={1}
        maxLength={longestTitle}
        spellCheck={false}
        aria-label={messages.title(kind, code)}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal === undefined ? undefined : refusalId}
        placeholder={messages.placeholder(kind)}
        value={typed.text}
        onChange={({ currentTarget: { value } }) => {
          // The browser takes no more, and does not say so.
          setRefusal(value.length >= longestTitle ? messages.titleFull(longestTitle) : undefined);
          typed.onInput(value.replaceAll(/[\r\n]+/g, " "));
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onClick={(event) => event.stopPropagation()}
        onBlur={(event) => {
          onLeave();
          // The window lost the keyboard, not the title: it comes back here.
          if (document.activeElement !== event.currentTarget) handlers.onLeave(id);
        }}
      />
      {refusal !== undefined && (
        <p id={refusalId} role="alert" className={classes["refusal"]}>
          {refusal}
        </p>
      )}
    </div>
  );
}

/** Titles are one line of text in NFC. */
function readTitle(typed: string): Reading<string> {
  return { ok: true, value: typed.normalize("NFC").replaceAll(/\s+/g, " ").trim() };
}

function caretPlace(field: HTMLTextAreaElement, mirror: HTMLElement | null): CaretPlace {
  const { value, selectionStart: start, selectionEnd: end } = field;
  return {
    empty: value === "",
    allChosen: start === 0 && end === value.length,
    atStart: end === 0,
    atEnd: start === value.length,
    onFirstLine: isOnEdge(mirror, start, "first"),
    onLastLine: isOnEdge(mirror, end, "last"),
  };
}

/** The mirror breaks the text into the same lines: where a letter stands in it tells the line of the caret. */
function isOnEdge(mirror: HTMLElement | null, at: number, edge: "first" | "last"): boolean {
  const text = mirror?.firstChild;
  if (mirror === null || !(text instanceof Text)) return true;
  const range = document.createRange();
  range.setStart(text, Math.min(at, text.length - 1));
  range.setEnd(text, Math.min(at + 1, text.length));
  const letter = range.getBoundingClientRect();
  const whole = mirror.getBoundingClientRect();
  const away = edge === "first" ? letter.top - whole.top : whole.bottom - letter.bottom;
  return away < Math.max(letter.height, 1);
}
