import { Button } from "@mantine/core";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { inputSentence } from "@thuocdo/criteria/part-words";
import { freshKey } from "#features/node-editor/fresh-key.ts";
import { InputCard } from "#features/node-editor/input-card.tsx";
import { messages } from "#features/node-editor/messages.ts";
import { Part } from "#features/node-editor/part.tsx";
import type { IndicatorParts } from "#features/node-editor/rename-input.ts";
import { useFieldSettings } from "#lib/fields/field-settings.ts";

/** What the unit gives. */
export function InputsPart({
  indicator,
  setParts,
}: {
  readonly indicator: Indicator;
  readonly setParts: (parts: IndicatorParts) => void;
}) {
  const { readOnly, set } = useFieldSettings();
  const { inputs } = indicator;

  function addInput() {
    const key = freshKey(
      "so-lieu",
      inputs.map((input) => input.key),
    );
    const added = {
      kind: "whole-number" as const,
      key,
      label: messages.newInput,
      source: "",
      unit: "",
      min: "0",
      max: null,
    };
    set(["inputs"], [...inputs, added]);
  }

  return (
    <Part
      title={messages.inputs}
      hint={messages.inputsHint}
      path={["inputs"]}
      says={inputs.map(inputSentence)}
    >
      <div>
        {inputs.map((input, position) => (
          <InputCard
            key={input.key}
            indicator={indicator}
            position={position}
            setParts={setParts}
          />
        ))}
      </div>
      {!readOnly && (
        <div data-screen-only>
          <Button variant="default" size="compact-sm" onClick={addInput}>
            {messages.addInput}
          </Button>
        </div>
      )}
    </Part>
  );
}
