import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { DataTable } from "@thuocdo/ui/data-table";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import type { ReactNode } from "react";
import { messages, versionStates } from "#features/criteria-sets/messages.ts";
import { VersionState } from "#features/criteria-sets/version-state.tsx";

/** The versions of one set, newest first. */
export function VersionTable(props: {
  readonly title: string;
  readonly versions: readonly VersionSummary[];
  readonly linkTo: (version: VersionSummary) => ReactNode;
}) {
  return (
    <DataTable
      hideCaption
      caption={messages.versionsOf(props.title)}
      rows={props.versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "version",
          header: messages.version,
          cell: props.linkTo,
          sortValue: ({ label }) => label,
        },
        {
          key: "state",
          header: messages.state,
          cell: ({ state }) => <VersionState state={state} />,
          sortValue: ({ state }) => versionStates[state],
        },
        {
          key: "decision",
          header: messages.decision,
          cell: ({ issuance }) =>
            issuance === null
              ? messages.notIssued
              : messages.decisionOf(issuance.decisionNumber, formatDate(issuance.decidedOn)),
          sortValue: ({ issuance }) => issuance?.decidedOn,
        },
        { key: "contents", header: messages.contents, cell: messages.counts },
        {
          key: "updated",
          header: messages.updatedAt,
          cell: ({ updatedAt }) => formatInstant(updatedAt),
          sortValue: ({ updatedAt }) => updatedAt,
          figures: true,
        },
      ]}
    />
  );
}
