import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Notice } from "@thuocdo/ui/notice";
import type { FindingsKeeper } from "#features/appraisal/findings-keeper.ts";
import { messages } from "#features/appraisal/messages.ts";
import { appraisalQuery } from "#features/appraisal/queries.ts";

export interface OvertakenNoticeProps {
  readonly submissionId: string;
  readonly keeper: FindingsKeeper;
}

export function OvertakenNotice({ submissionId, keeper }: OvertakenNoticeProps) {
  const queryClient = useQueryClient();

  async function settle(choice: "mine" | "theirs") {
    const { draft } = await queryClient.fetchQuery({
      ...appraisalQuery(submissionId),
      staleTime: 0,
    });
    keeper.settle(draft, choice);
  }

  return (
    <Notice
      urgent
      tone="warning"
      title={messages.overtakenTitle}
      action={
        <Group gap="xs">
          <Button variant="default" onClick={() => void settle("mine")}>
            {messages.keepMine}
          </Button>
          <Button variant="default" onClick={() => void settle("theirs")}>
            {messages.takeTheirs}
          </Button>
        </Group>
      }
    >
      {messages.overtakenHint}
    </Notice>
  );
}
