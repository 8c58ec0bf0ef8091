import { Button, NativeSelect } from "@mantine/core";
import type { Edit } from "@thuocdo/criteria/edit";
import type { Sample } from "@thuocdo/criteria/sample";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { useState } from "react";
import { messages } from "#features/preview/messages.ts";
import { newSample } from "#features/preview/sample-edits.ts";
import { newId } from "@thuocdo/ui/new-id";
import classes from "#features/preview/preview.module.css";

interface NamedSample {
  readonly id: string;
  readonly sample: Sample;
}

export interface SampleChooserProps {
  readonly version: CriteriaSetVersion;
  /** How many expectations of a sample fail. */
  readonly failuresOf: (sampleId: string, sample: Sample) => number;
  readonly samples: readonly NamedSample[];
  readonly chosen: NamedSample;
  readonly onChoose: (sampleId: string) => void;
  readonly onEdit: ((edit: Edit) => void) | undefined;
}

/** All samples, with how many expectations of each fail; adding, copying, removing. */
export function SampleChooser(props: SampleChooserProps) {
  const { version, failuresOf, samples, chosen, onChoose, onEdit } = props;
  const [removing, setRemoving] = useState(false);
  const kept = samples.length > 0;
  function put(sample: Sample): void {
    const sampleId = newId();
    onEdit?.({ kind: "set-sample", sampleId, sample });
    onChoose(sampleId);
  }
  return (
    <div className={classes["chooser"]}>
      <NativeSelect
        size="xs"
        label={messages.sample}
        value={chosen.id}
        data={
          kept
            ? samples.map(({ id, sample }) => ({
                value: id,
                label: messages.sampleChoice(sample.name, failuresOf(id, sample)),
              }))
            : [{ value: chosen.id, label: messages.firstSample }]
        }
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      {onEdit !== undefined && kept && (
        <div className={classes["acts"]}>
          <Button size="compact-xs" variant="default" onClick={() => put(newSample(version))}>
            {messages.add}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => put({ ...chosen.sample, name: messages.copyName(chosen.sample.name) })}
          >
            {messages.duplicate}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setRemoving(true)}>
            {messages.remove}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={removing}
        title={messages.removeTitle}
        confirmLabel={messages.remove}
        onCancel={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          onEdit?.({ kind: "set-sample", sampleId: chosen.id, sample: null });
        }}
      >
        {messages.removeHint(chosen.sample.name)}
      </ConfirmDialog>
    </div>
  );
}
