import { Button, Group, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { carrySupplement } from "@thuocdo/contract/supplements";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/supplements/messages.ts";
import { newId } from "@thuocdo/ui/new-id";

export interface CarryButtonProps {
  readonly versionId: string;
  readonly to: { readonly versionId: string; readonly label: string };
  /** What the next one is called unless told otherwise. */
  readonly label: string;
  readonly carried: number;
  readonly left: number;
  /** Words of the button. */
  readonly words: string;
  readonly onCarried: (versionId: string) => void;
}

/** Begins the next supplement with all of this one that can stand. */
export function CarryButton(props: CarryButtonProps) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button onClick={() => setOpened(true)}>{props.words}</Button>
      {opened && <CarryDialog {...props} onClose={() => setOpened(false)} />}
    </>
  );
}

function CarryDialog(props: CarryButtonProps & { readonly onClose: () => void }) {
  const { versionId, to, carried, left, onCarried, onClose } = props;
  const [label, setLabel] = useState(props.label);
  const [asked, setAsked] = useState(false);
  const clean = label.normalize("NFC").trim();
  const carry = useMutation({
    mutationFn: () =>
      call(carrySupplement, {
        params: { versionId },
        body: { id: newId(), toVersionId: to.versionId, label: clean },
      }),
    onSuccess: ({ version }) => onCarried(version.id),
  });
  return (
    <Dialog opened title={messages.carryTitle(to.label)} onClose={onClose}>
      <form
        style={{ display: "contents" }}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (clean !== "") carry.mutate();
        }}
      >
        <Text size="sm">{messages.carryAbout(carried, left)}</Text>
        <TextInput
          label={messages.name}
          value={label}
          maxLength={600}
          error={asked && clean === "" && messages.nameMissing}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        {carry.error !== null && <Refused error={carry.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button type="submit" loading={carry.isPending}>
            {messages.create}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
