import { Button, Textarea } from "@mantine/core";
import type { FormulaRefusal } from "@thuocdo/criteria/formula";
import type { Input } from "@thuocdo/criteria/input";
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { FormulaFault } from "#features/node-editor/formula/formula-fault.tsx";
import { FormulaOffer } from "#features/node-editor/formula/formula-offer.tsx";
import {
  formulaNames,
  namesLike,
  withName,
  withPlainSigns,
  wordAt,
  type Span,
} from "#features/node-editor/formula/formula-text.ts";
import { messages } from "#features/node-editor/formula/messages.ts";
import { useChange } from "#lib/fields/field-props.ts";
import { pathName, useFieldSettings } from "#lib/fields/field-settings.ts";
import { ShownValue } from "#lib/fields/shown-value.tsx";
import { noLongerThan } from "#lib/fields/text-field.tsx";
import { useTypedText } from "#lib/fields/use-typed-text.ts";
import classes from "#features/node-editor/formula/formula.module.css";

const path = ["measure", "expression"];
/** What the document takes. */
const mostCharacters = 1000;

export interface FormulaFieldProps {
  readonly value: string;
  readonly inputs: readonly Input[];
  /** What is wrong with it as it is typed. */
  readonly refusal: FormulaRefusal | undefined;
  readonly onTyped: (text: string | undefined) => void;
}

/** Where a formula is typed: inputs are completed while typing, or put in by a button; the place of a fault is marked. */
export function FormulaField({ value, inputs, refusal, onTyped }: FormulaFieldProps) {
  const { readOnly } = useFieldSettings();
  const names = formulaNames(inputs);
  const area = useRef<HTMLTextAreaElement>(null);
  const caretAfter = useRef<number>(undefined);
  const [offer, setOffer] = useState<{ readonly span: Span; readonly at: number }>();
  const listId = useId();
  const typed = useTypedText({
    value,
    onChange: useChange({ label: messages.expression, path, value }),
    format: (text) => text,
    read: (text) => noLongerThan(mostCharacters, withPlainSigns(text).trim()),
  });
  useLayoutEffect(() => {
    if (caretAfter.current === undefined) return;
    area.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = undefined;
  });
  if (readOnly) return <ShownValue label={messages.expression} text={value} />;

  const { text } = typed;
  const offered = offer && namesLike(names, text.slice(offer.span.from, offer.span.to));
  const chosen = offered?.[offer?.at ?? 0];
  // A name half typed is no fault while it is being completed.
  const isOffering = chosen !== undefined;

  function type(next: string, caret: number): void {
    typed.onInput(next);
    onTyped(withPlainSigns(next));
    const span = wordAt(next, caret);
    const word = next.slice(span.from, span.to);
    const isWord = /^\p{L}/u.test(word) && !names.some(({ name }) => name === word);
    setOffer(isWord && namesLike(names, word).length > 0 ? { span, at: 0 } : undefined);
  }

  function insert(span: Span, name: string): void {
    const next = withName(text, span, name);
    caretAfter.current = next.caret;
    typed.onInput(next.text);
    onTyped(withPlainSigns(next.text));
    setOffer(undefined);
    area.current?.focus();
  }

  function insertAtCaret(name: string): void {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } =
      area.current ?? {};
    insert({ from, to }, name);
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.ctrlKey && event.key === " ") {
      event.preventDefault();
      const span = wordAt(text, event.currentTarget.selectionStart);
      setOffer({ span, at: 0 });
      return;
    }
    if (offer === undefined || offered === undefined || chosen === undefined) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0) setOffer({ ...offer, at: (offer.at + by + offered.length) % offered.length });
    else if (event.key === "Enter" || event.key === "Tab") insert(offer.span, chosen.name);
    else if (event.key === "Escape") setOffer(undefined);
    else return;
    event.preventDefault();
  }

  return (
    <div className={classes["field"]}>
      <Textarea
        ref={area}
        label={messages.expression}
        description={messages.hint}
        inputWrapperOrder={["label", "input", "description", "error"]}
        data-path={pathName(path)}
        value={text}
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
        autoCapitalize="off"
        classNames={{ input: classes["area"] ?? "" }}
        error={
          typed.refusal ??
          (refusal && !isOffering && <FormulaFault refusal={refusal} text={withPlainSigns(text)} />)
        }
        aria-autocomplete="list"
        aria-controls={chosen === undefined ? undefined : listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.name}`}
        onChange={({ currentTarget }) => type(currentTarget.value, currentTarget.selectionStart)}
        onKeyDown={press}
        onBlur={() => {
          typed.onLeave();
          onTyped(undefined);
          setOffer(undefined);
        }}
      />
      <output className={classes["spoken"]}>
        {offered !== undefined && offered.length > 0 ? messages.suggested(offered.length) : ""}
      </output>
      {offer !== undefined && offered !== undefined && offered.length > 0 && (
        <FormulaOffer
          id={listId}
          names={offered}
          chosen={chosen}
          onChoose={({ name }) => insert(offer.span, name)}
        />
      )}
      <div className={classes["inserts"]}>
        <span>{messages.insert}</span>
        {names.map(({ key, name, label, unit }) => (
          <Button
            key={key}
            size="compact-sm"
            variant="default"
            aria-label={messages.insertName(messages.option(label, unit))}
            onClick={() => insertAtCaret(name)}
          >
            {messages.option(label, unit)}
          </Button>
        ))}
        {messages.signs.map((sign) => (
          <Button
            key={sign}
            size="compact-sm"
            variant="default"
            aria-label={messages.insertSign(sign, messages.signNames[sign] ?? "")}
            onClick={() => insertAtCaret(sign)}
          >
            {sign}
          </Button>
        ))}
        {refusal !== undefined && refusal.to > refusal.from && (
          <Button
            size="compact-sm"
            variant="outline"
            color="red"
            onClick={() => {
              area.current?.focus();
              area.current?.setSelectionRange(refusal.from, refusal.to);
            }}
          >
            {messages.goToFault}
          </Button>
        )}
      </div>
    </div>
  );
}
