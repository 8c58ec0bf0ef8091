import { Button, Stack, Text, TextInput } from "@mantine/core";
import type { NamedFigure } from "@thuocdo/comparison/report-model";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { Dialog } from "@thuocdo/ui/dialog";
import { useEffect, useRef, useState } from "react";
import { messages } from "#features/report-text/messages.ts";

const mostShown = 30;

/** Figures to be put into a sentence, found without diacritics. */
export function FigurePicker(props: {
  readonly figures: readonly NamedFigure[];
  readonly onPick: (key: string) => void;
}) {
  const [opened, setOpened] = useState(false);
  const [words, setWords] = useState("");
  const picked = useRef<string>(undefined);
  const { onPick } = props;
  useEffect(() => {
    // When the dialog has given the focus back: what is typed next goes on in the text.
    if (opened || picked.current === undefined) return;
    onPick(picked.current);
    picked.current = undefined;
  }, [opened, onPick]);
  const found = props.figures
    .filter(({ label }) => matchesSearch(label, words))
    .slice(0, mostShown);
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpened(true)}>
        {messages.insert}
      </Button>
      <Dialog opened={opened} title={messages.insert} onClose={() => setOpened(false)}>
        <TextInput
          label={messages.insertHint}
          data-autofocus
          value={words}
          onChange={({ currentTarget: { value } }) => setWords(value)}
        />
        <Stack gap={2} mah="50vh" style={{ overflowY: "auto" }}>
          {found.length === 0 && <Text c="var(--td-quiet)">{messages.noFigure}</Text>}
          {found.map(({ key, label, text }) => (
            <Button
              key={key}
              variant="subtle"
              size="xs"
              justify="space-between"
              fullWidth
              rightSection={text}
              onClick={() => {
                picked.current = key;
                setOpened(false);
              }}
            >
              {label}
            </Button>
          ))}
        </Stack>
      </Dialog>
    </>
  );
}
