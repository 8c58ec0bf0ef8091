import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { versionChain, type VersionLink } from "@thuocdo/criteria/version-chain";
import { DataTable } from "@thuocdo/ui/data-table";
import type { ReactNode } from "react";
import { messages } from "#features/version-chain/messages.ts";
import { useToday } from "#lib/use-today.ts";

export interface VersionChainProps {
  readonly versions: readonly VersionSummary[];
  readonly linkTo: (version: VersionSummary) => ReactNode;
  readonly stateOf: (version: VersionSummary) => ReactNode;
}

/** The versions of a set one after the other: under which decision each came, and what became of it. */
export function VersionChain({ versions, linkTo, stateOf }: VersionChainProps) {
  const chained = versions.map((version) => ({
    id: version.id,
    state: version.state,
    createdAt: version.createdAt,
    issuedAt: version.issuance?.issuedAt ?? null,
    summary: version,
  }));
  const today = useToday();
  const labels = new Map(versions.map(({ id, label }) => [id, label]));
  type Link = VersionLink<(typeof chained)[number]>;
  return (
    <DataTable<Link>
      hideCaption
      caption={messages.title}
      rows={versionChain(chained)}
      rowKey={({ version }) => version.id}
      columns={[
        {
          key: "version",
          header: messages.version,
          cell: ({ version }) => linkTo(version.summary),
        },
        { key: "state", header: messages.state, cell: ({ version }) => stateOf(version.summary) },
        {
          key: "from",
          header: messages.from,
          cell: ({ version: { summary } }) =>
            summary.previousVersionId === null
              ? messages.fromNothing
              : (labels.get(summary.previousVersionId) ?? messages.fromUnseen),
        },
        {
          key: "decision",
          header: messages.decision,
          cell: ({ version: { summary } }) =>
            summary.issuance === null
              ? messages.none
              : messages.decisionOf(summary.issuance.decisionNumber, summary.issuance.decidedOn),
        },
        {
          key: "effective",
          header: messages.effective,
          cell: ({ version: { summary } }) =>
            summary.issuance === null ? messages.none : formatDate(summary.issuance.effectiveOn),
        },
        {
          key: "fate",
          header: messages.fate,
          cell: ({ version, supersededBy }) =>
            fateOf(version.summary, supersededBy?.summary, today),
        },
      ]}
    />
  );
}

function fateOf(
  version: VersionSummary,
  supersededBy: VersionSummary | undefined,
  today: string,
): string {
  switch (version.state) {
    case "draft":
    case "in-consultation":
      return messages.drafted(version.updatedAt);
    case "issued":
      return version.issuance !== null && version.issuance.effectiveOn > today
        ? messages.inForceFrom(version.issuance.effectiveOn)
        : messages.inForce;
    case "superseded":
      return supersededBy === undefined
        ? messages.superseded(version.updatedAt)
        : messages.supersededBy(supersededBy.label, version.updatedAt);
    case "withdrawn":
      return messages.withdrawn(version.stateReason ?? "", version.updatedAt);
  }
}
