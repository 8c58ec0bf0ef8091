import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { reopenSubmission } from "@thuocdo/contract/appraisal";
import { call } from "@thuocdo/contract/call";
import type { Submission } from "@thuocdo/contract/submissions";
import { WordsField } from "@thuocdo/criteria-form/words-field";
import { Dialog } from "@thuocdo/ui/dialog";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { useState } from "react";
import { messages } from "#features/answering/messages.ts";
import { submissionKeys } from "#lib/submissions/queries.ts";
import classes from "#features/answering/answering.module.css";

/** An approved submission is opened again, by those who appraise it, with a reason. */
export function Reopen({ submission }: { readonly submission: Submission }) {
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  const queryClient = useQueryClient();
  const reopen = useMutation({
    mutationFn: () =>
      call(reopenSubmission, {
        params: { submissionId: submission.id },
        body: { reason: reason.trim() },
      }),
    onSuccess: (reopened) => queryClient.setQueryData(submissionKeys.one(reopened.id), reopened),
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {messages.reopen}
      </Button>
      <Dialog opened={opened} title={messages.reopen} onClose={() => setOpened(false)}>
        <Text size="sm">{messages.reopenHint(submission.unit.name)}</Text>
        <WordsField
          label={messages.reopenReason}
          value={reason}
          readOnly={false}
          maxLength={4000}
          onWords={(words) => setReason(words ?? "")}
        />
        <div role="alert" className={classes["refusal"]}>
          {reopen.error !== null && explainFailure(reopen.error)}
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setOpened(false)}>
            {messages.cancel}
          </Button>
          <Button
            disabled={reason.trim() === ""}
            loading={reopen.isPending}
            onClick={() => reopen.mutate()}
          >
            {messages.reopen}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
