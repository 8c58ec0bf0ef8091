import { Button, FileButton, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { downloadLetterTemplate } from "@thuocdo/contract/consultation-papers";
import { readCriteriaFile } from "@thuocdo/contract/exchange";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";
import { readLetterSheet, type LetterReading } from "@thuocdo/criteria/consultation/letter-sheet";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { Refused } from "@thuocdo/ui/refused";
import { useRef } from "react";
import { messages } from "#features/consultation/messages.ts";

export interface LetterFileProps {
  readonly consultationId: string;
  readonly document: CriteriaSetVersion;
  /** What the file says fills the form, to be looked through before it is recorded. */
  readonly onRead: (reading: LetterReading) => void;
}

/** The sheet for letters, out and back in; what can't be taken is told by cell. */
export function LetterFile({ consultationId, document, onRead }: LetterFileProps) {
  const read = useMutation({
    mutationFn: async (file: File) => {
      const { tables } = await call(readCriteriaFile, { body: file });
      const sheets = tables.map(({ name, rows }) => ({ name, ...readLetterSheet(document, rows) }));
      // People put sheets of their own before the one that came from here.
      return sheets.find(isOurs);
    },
    onSuccess: (reading) => reading !== undefined && onRead(reading),
  });
  const resetFile = useRef<() => void>(null);
  const template = apiPrefix + urlOf(downloadLetterTemplate.url, { consultationId });
  return (
    <>
      <Group gap="md">
        <FileButton
          resetRef={resetFile}
          inputProps={{ "aria-label": messages.letterFromFile, tabIndex: -1 }}
          onChange={(file) => {
            // The same file may be chosen again after it was changed.
            resetFile.current?.();
            if (file !== null) read.mutate(file);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={read.isPending}>
              {messages.letterFromFile}
            </Button>
          )}
        </FileButton>
        <a href={template}>{messages.letterTemplate}</a>
      </Group>
      {read.error !== null && <Refused error={read.error} />}
      {read.isSuccess && read.data === undefined && (
        <Notice tone="refusal" title={messages.letterNotOurs} urgent />
      )}
      {read.data !== undefined && <WhatWasRead {...read.data} />}
    </>
  );
}

function WhatWasRead({ name, lines, problems }: LetterReading & { readonly name: string }) {
  const tone = problems.length === 0 ? "good" : "warning";
  return (
    <Notice tone={tone} title={messages.letterRead(lines.length, problems.length)} urgent>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            {"cell" in problem && <strong>{messages.letterSheetAt(name, problem.cell)}</strong>}{" "}
            {messages.letterProblem(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function isOurs({ problems }: LetterReading): boolean {
  return !problems.some(({ code }) => code === "header-missing");
}
