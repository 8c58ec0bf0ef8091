import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Flag, FlagAnalysis } from "@thuocdo/comparison/flag-analysis";
import type { FlagOutcome } from "@thuocdo/contract/flags";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { useState } from "react";
import { FlagTable } from "#features/flags/flag-table.tsx";
import { messages } from "#features/flags/messages.ts";
import { flagsQuery } from "#features/flags/queries.ts";
import { RuleTable } from "#features/flags/rule-table.tsx";
import { SettleDialog } from "#features/flags/settle-dialog.tsx";
import { NotAnalysed } from "#routes/not-analysed.tsx";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

/** What wants a second look, for reviewers alone: questions, never verdicts. */
export function FlagsPage() {
  const snapshot = useShownSnapshot();
  const query = useQuery(flagsQuery(snapshot.id));
  return (
    <Stack>
      <PageHead title={messages.title} />
      <Notice title={messages.meaning} />
      <QueryState query={query} pendingLines={12}>
        {({ analysis, outcomes }) =>
          analysis === null ? (
            <NotAnalysed />
          ) : (
            <Flags snapshotId={snapshot.id} analysis={analysis} outcomes={outcomes} />
          )
        }
      </QueryState>
    </Stack>
  );
}

function Flags(props: {
  readonly snapshotId: string;
  readonly analysis: FlagAnalysis;
  readonly outcomes: readonly FlagOutcome[];
}) {
  const { snapshotId, analysis, outcomes } = props;
  const [asked, setAsked] = useState<{ readonly flag: Flag; readonly what: string } | null>(null);
  const byRule = Map.groupBy(analysis.flags, ({ rule }) => rule);
  return (
    <>
      <RuleTable rules={analysis.rules} />
      {analysis.flags.length === 0 && <Text>{messages.none}</Text>}
      {[...byRule].map(([rule, flags]) => (
        <FlagTable
          key={rule}
          snapshotId={snapshotId}
          rule={rule}
          flags={flags}
          outcomes={outcomes}
          onSettle={(flag, what) => setAsked({ flag, what })}
        />
      ))}
      {asked !== null && (
        <SettleDialog
          key={asked.flag.key}
          snapshotId={snapshotId}
          {...asked}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
