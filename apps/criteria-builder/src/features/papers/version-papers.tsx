import { Button, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import {
  downloadVersionPaper,
  type PaperFormat,
  type VersionPaper,
} from "@thuocdo/contract/version-papers";
import { Refused } from "@thuocdo/ui/refused";
import { formats, messages, papers, supplementPapers } from "#features/papers/messages.ts";
import classes from "#features/papers/version-papers.module.css";
import { saveFile } from "#lib/save-file.ts";

/** The official papers of a version, each as Word and as PDF. */
export function VersionPapers({ version }: { readonly version: VersionSummary }) {
  const isMarked = version.illustrative || version.simulated;
  return (
    <section className={classes["papers"]} aria-label={messages.title}>
      <h2>{messages.title}</h2>
      <Text size="sm">{messages.layout}</Text>
      <Text size="sm">{version.issuance === null ? messages.draft : messages.issued}</Text>
      {isMarked && <Text size="sm">{messages.illustrative}</Text>}
      {(Object.keys(papers) as VersionPaper[]).map((paper) => (
        // Object.keys forgets the record's keys.
        <Paper key={paper} version={version} paper={paper} />
      ))}
    </section>
  );
}

function Paper({
  version,
  paper,
}: {
  readonly version: VersionSummary;
  readonly paper: VersionPaper;
}) {
  const { title, about } = (version.supplement === undefined ? papers : supplementPapers)[paper];
  const download = useMutation({
    mutationFn: async (format: PaperFormat) => {
      const params = { versionId: version.id, paper };
      const file = await call(downloadVersionPaper, { params, query: { format } });
      const name = messages.fileName(title, version.label, format);
      saveFile(file, name);
      return name;
    },
  });
  return (
    <section className={classes["paper"]}>
      <h3>{title}</h3>
      <Text size="sm" c="var(--td-quiet)">
        {about}
      </Text>
      <Group gap="xs" data-screen-only>
        {(Object.keys(formats) as PaperFormat[]).map((format) => (
          // Object.keys forgets the record's keys.
          <Button
            key={format}
            variant="default"
            aria-label={messages.button(formats[format], title)}
            disabled={download.isPending}
            loading={download.isPending && download.variables === format}
            onClick={() => download.mutate(format)}
          >
            {formats[format]}
          </Button>
        ))}
        <output className={classes["said"]}>
          {download.isPending
            ? messages.writing
            : download.isSuccess
              ? messages.saved(download.data)
              : ""}
        </output>
      </Group>
      {download.error !== null && <Refused error={download.error} />}
    </section>
  );
}
