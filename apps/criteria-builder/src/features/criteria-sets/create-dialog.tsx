import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/criteria-sets/messages.ts";

export interface CreateDialogProps {
  readonly title: string;
  readonly nameLabel: string;
  readonly nameHint?: string;
  readonly choiceLabel: string;
  readonly choiceHint?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly pending: boolean;
  readonly error: unknown;
  readonly onCreate: (created: { readonly name: string; readonly choice: string }) => void;
  readonly onClose: () => void;
}

/** Asks for a name and one choice, for something new. */
export function CreateDialog(props: CreateDialogProps) {
  const [name, setName] = useState("");
  const [choice, setChoice] = useState(props.choices[0]?.value ?? "");
  const [asked, setAsked] = useState(false);
  const clean = name.normalize("NFC").trim();

  return (
    <Dialog opened title={props.title} onClose={props.onClose}>
      <form
        style={{ display: "contents" }}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (clean !== "") props.onCreate({ name: clean, choice });
        }}
      >
        <TextInput
          label={props.nameLabel}
          description={props.nameHint}
          value={name}
          maxLength={600}
          error={asked && clean === "" && messages.nameMissing}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={props.choiceLabel}
          description={props.choiceHint}
          value={choice}
          data={[...props.choices]}
          onChange={(event) => setChoice(event.currentTarget.value)}
        />
        {props.error !== null && <Refused error={props.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {messages.cancel}
          </Button>
          <Button type="submit" loading={props.pending}>
            {messages.create}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
