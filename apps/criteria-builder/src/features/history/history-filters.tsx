import { NativeSelect } from "@mantine/core";
import { describeNode } from "@thuocdo/criteria/describe-edit";
import type { FindName } from "@thuocdo/criteria/node-names";
import { walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#features/history/messages.ts";
import type { HistoryFilter } from "#features/history/tell-bursts.ts";
import classes from "#features/history/history-filters.module.css";

/** By whom, and of which node. */
export function HistoryFilters({
  version,
  people,
  filter: { personId, nodeId },
  find,
  onFilter,
}: {
  readonly version: CriteriaSetVersion;
  readonly people: readonly { readonly id: string; readonly fullName: string }[];
  readonly filter: HistoryFilter;
  readonly find: FindName;
  readonly onFilter: (filter: HistoryFilter) => void;
}) {
  const nodes = [...walkNodes(version)].map(({ kind, node }) => ({
    value: node.id,
    label: kind === "version" ? messages.everything : nameOf(node),
  }));
  const known = nodeId === undefined || nodes.some(({ value }) => value === nodeId);
  const gone = known ? [] : [{ value: nodeId, label: messages.gone(goneName(find, nodeId)) }];
  return (
    <div className={classes["filters"]} data-screen-only>
      <NativeSelect
        label={messages.person}
        value={personId ?? ""}
        data={[
          { value: "", label: messages.everybody },
          ...people.map(({ id, fullName }) => ({
            value: id,
            label: fullName === "" ? messages.nameless : fullName,
          })),
        ]}
        onChange={(event) => onFilter({ nodeId, personId: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={messages.node}
        value={nodeId ?? ""}
        data={[{ value: "", label: messages.everything }, ...nodes.slice(1), ...gone]}
        onChange={(event) => onFilter({ personId, nodeId: event.currentTarget.value || undefined })}
      />
    </div>
  );
}

function nameOf({ code, title }: { readonly code?: string; readonly title: string }): string {
  return `${code ?? ""} ${title}`.trim();
}

function goneName(find: FindName, nodeId: string): string {
  const name = find(nodeId);
  return name === undefined ? messages.goneNode : describeNode(name);
}
