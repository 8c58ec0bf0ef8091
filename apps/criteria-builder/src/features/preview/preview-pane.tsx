import { CloseButton } from "@mantine/core";
import { withoutFaulty } from "@thuocdo/criteria/check-version";
import type { Edit } from "@thuocdo/criteria/edit";
import { sampleDifferences, scoreSample } from "@thuocdo/criteria/samples";
import { additionsAlone } from "@thuocdo/criteria/supplement/additions-alone";
import type { Sample } from "@thuocdo/criteria/sample";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { useMemo, useState } from "react";
import { messages } from "#features/preview/messages.ts";
import { SampleChooser } from "#features/preview/sample-chooser.tsx";
import { listSamples, newSample } from "#features/preview/sample-edits.ts";
import { SampleTrial } from "#features/preview/sample-trial.tsx";
import { newId } from "@thuocdo/ui/new-id";
import classes from "#features/preview/preview.module.css";

export interface PreviewPaneProps {
  readonly version: CriteriaSetVersion;
  /** Of a city's supplement: what it is laid over. Its points and those of the additions are shown apart. */
  readonly core?: CriteriaSetVersion | undefined;
  /** What of the version is tried: this node and all below it. */
  readonly nodeId: string;
  readonly sampleId: string | undefined;
  readonly onChoose: (sampleId: string) => void;
  readonly onClose: () => void;
  /** Left out where the version is only read: samples can then be tried, not kept. */
  readonly onEdit?: ((edit: Edit) => void) | undefined;
}

/** The version as the ward will see it, with answers to try, the points and why; samples are the draft's tests. */
export function PreviewPane(props: PreviewPaneProps) {
  const { version, core, nodeId, sampleId, onChoose, onClose, onEdit } = props;
  const [freshId] = useState(newId);
  const [fresh] = useState(() => newSample(version));
  const samples = listSamples(version);
  const chosen: { id: string; sample: Sample } = samples.find(({ id }) => id === sampleId) ??
    samples[0] ?? { id: freshId, sample: fresh };
  const tried = useMemo(() => withoutFaulty(version), [version]);
  const faulty = useMemo(() => codesMissing(version, tried), [version, tried]);
  const own = useMemo(() => core && additionsAlone(core, version), [core, version]);
  const failuresOf = (id: string, sample: Sample) => {
    // What a city's sample expects is of its additions alone.
    const judged = own?.samples?.[id] ?? sample;
    const scored = scoreSample(own === undefined ? tried : withoutFaulty(own), judged);
    return sampleDifferences(judged, scored).length;
  };
  return (
    <section aria-label={messages.title} className={classes["pane"]}>
      <header className={classes["head"]}>
        <h2>{messages.title}</h2>
        <CloseButton aria-label={messages.close} onClick={onClose} />
      </header>
      <p className={classes["hint"]}>{onEdit === undefined ? messages.readHint : messages.hint}</p>
      <SampleChooser
        version={version}
        failuresOf={failuresOf}
        samples={samples}
        chosen={chosen}
        onChoose={onChoose}
        onEdit={onEdit}
      />
      {faulty.length > 0 && <Notice tone="warning" title={messages.faulty(faulty)} />}
      {/* Another sample has other answers: nothing typed may be carried over. */}
      <SampleTrial
        key={chosen.id}
        version={version}
        tried={tried}
        core={core}
        nodeId={nodeId}
        sampleId={chosen.id}
        sample={chosen.sample}
        onEdit={onEdit}
      />
    </section>
  );
}

function codesMissing(version: CriteriaSetVersion, tried: CriteriaSetVersion): readonly string[] {
  if (version === tried) return [];
  const left = new Set(listIndicators(tried).map(({ id }) => id));
  return listIndicators(version)
    .filter(({ id }) => !left.has(id))
    .map(({ code }) => code);
}
