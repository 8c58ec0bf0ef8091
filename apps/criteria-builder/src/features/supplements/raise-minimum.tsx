import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { reachKinds } from "@thuocdo/criteria/kind-words";
import { wholeMinimumSentence } from "@thuocdo/criteria/part-words";
import { explainBreach, minimumWords } from "@thuocdo/criteria/supplement/messages";
import { minimumRule } from "@thuocdo/criteria/supplement/minimum-rule";
import type { Minimum } from "@thuocdo/criteria/terms";
import { useState } from "react";
import { messages } from "#features/supplements/messages.ts";
import { readReach, reachKindsFor, typedReach } from "#features/supplements/raised-reach.ts";
import classes from "#features/supplements/supplements.module.css";

type Kind = Minimum["reach"]["kind"];

export interface RaiseMinimumProps {
  /** As the core has it. */
  readonly core: Indicator;
  /** As the supplement has it. */
  readonly indicator: Indicator;
  readonly onSet: (minimum: Minimum | null) => void;
}

/** The core's minimum, the city's beside it, and raising it in one act: what is typed is judged before it is set. */
export function RaiseMinimum({ core, indicator, onSet }: RaiseMinimumProps) {
  const before = core.terms.minimum;
  const own = indicator.terms.minimum;
  const isRaised = JSON.stringify(before) !== JSON.stringify(own);
  const kinds: readonly Kind[] = before === null ? reachKindsFor(core) : [before.reach.kind];
  const mayRaise = before?.reach.kind !== "yes";
  return (
    <section className={classes["raise"]}>
      <h2>{messages.minimum}</h2>
      <p>
        {before === null
          ? messages.coreNoMinimum
          : messages.coreMinimum(wholeMinimumSentence(core, before))}
      </p>
      <p>
        {isRaised && own !== null
          ? messages.raised(wholeMinimumSentence(indicator, own))
          : mayRaise
            ? messages.notRaised
            : messages.mayNotRaise}
      </p>
      {mayRaise && (
        <RaiseForm
          // What the city has now is what one goes on from.
          key={JSON.stringify(own)}
          core={core}
          own={own}
          kinds={kinds}
          isRaised={isRaised}
          onSet={onSet}
        />
      )}
    </section>
  );
}

function RaiseForm(props: {
  readonly core: Indicator;
  readonly own: Minimum | null;
  readonly kinds: readonly Kind[];
  readonly isRaised: boolean;
  readonly onSet: (minimum: Minimum | null) => void;
}) {
  const { core, own, kinds, isRaised, onSet } = props;
  const before = core.terms.minimum;
  const [kind, setKind] = useState<Kind>(own?.reach.kind ?? kinds[0] ?? "points");
  const [typed, setTyped] = useState(own === null ? "" : typedReach(own.reach));
  const [words, setWords] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const reach = readReach(kind, typed);
  const figureLabels = before === null ? messages.putAt : messages.raiseTo;
  const text = words ?? (reach === undefined ? "" : minimumWords(core, reach));

  function raise() {
    if (reach === undefined) return setRefusal(messages.figureMissing);
    if (text.trim() === "") return setRefusal(messages.wordsMissing);
    const minimum: Minimum = { text: text.trim(), effect: before?.effect ?? "criterion", reach };
    const rule = minimumRule(core, minimum);
    const about = { kind: "indicator", code: core.code, title: core.title } as const;
    if (rule === undefined) return onSet(minimum);
    return setRefusal(explainBreach({ rule, nodeId: core.id, path: [], about }));
  }

  return (
    <form
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        raise();
      }}
    >
      <div className={classes["fields"]}>
        {kinds.length > 1 && (
          <NativeSelect
            label={messages.condition}
            value={kind}
            data={kinds.map((each) => ({ value: each, label: reachKinds[each] }))}
            onChange={(event) => {
              // The options are the kinds.
              setKind(event.currentTarget.value as Kind);
              setTyped("");
            }}
          />
        )}
        {kind === "level" ? (
          <NativeSelect
            label={figureLabels.level}
            value={typed}
            data={[{ value: "", label: messages.chooseLevel }, ...levelsOf(core)]}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        ) : (
          kind !== "yes" && (
            <TextInput
              label={figureLabels[kind]}
              inputMode="decimal"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )
        )}
        <TextInput
          label={messages.minimumText}
          value={text}
          maxLength={600}
          onChange={(event) => setWords(event.currentTarget.value.normalize("NFC"))}
        />
      </div>
      {refusal !== undefined && (
        <p role="alert" className={classes["refusal"]}>
          {refusal}
        </p>
      )}
      <div className={classes["acts"]}>
        <Button type="submit" size="compact-sm">
          {before === null ? messages.put : messages.raise}
        </Button>
        {isRaised && (
          <Button size="compact-sm" variant="default" onClick={() => onSet(before)}>
            {messages.takeBack}
          </Button>
        )}
      </div>
    </form>
  );
}

function levelsOf({ inputs, measure }: Indicator) {
  const measured = measure.kind === "input" ? measure.input : undefined;
  const input = inputs.find(({ key }) => key === measured);
  if (input?.kind !== "choice" && input?.kind !== "title") return [];
  return input.levels.map(({ key, label }) => ({ value: key, label }));
}
