import { Button, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { reopenSubmission } from "@thuocdo/contract/appraisal";
import { call } from "@thuocdo/contract/call";
import type { Submission } from "@thuocdo/contract/submissions";
import { Dialog } from "@thuocdo/ui/dialog";
import { ReasonForm } from "@thuocdo/ui/reason-form";
import { useState } from "react";
import { messages } from "#features/answering/messages.ts";
import { submissionKeys } from "#lib/submissions/queries.ts";

/** An approved submission is opened again, by those who appraise it, with a reason. */
export function Reopen({ submission }: { readonly submission: Submission }) {
  const [opened, setOpened] = useState(false);
  const queryClient = useQueryClient();
  const reopen = useMutation({
    mutationFn: async (reason: string) =>
      await call(reopenSubmission, { params: { submissionId: submission.id }, body: { reason } }),
    onSuccess: (reopened) => queryClient.setQueryData(submissionKeys.one(reopened.id), reopened),
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {messages.reopen}
      </Button>
      <Dialog opened={opened} title={messages.reopen} onClose={() => setOpened(false)}>
        <ReasonForm
          label={messages.reopenReason}
          confirmLabel={messages.reopen}
          doing={reopen}
          onConfirm={(reason) => reopen.mutate(reason)}
          onCancel={() => setOpened(false)}
        >
          <Text size="sm">{messages.reopenHint(submission.unit.name)}</Text>
        </ReasonForm>
      </Dialog>
    </>
  );
}
