import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { listCriteriaSets } from "@thuocdo/contract/criteria-sets";
import { messages } from "#features/drafts/messages.ts";

/** The way to try a draft of the same set on a snapshot, for those who draft it; nothing for others, or without a draft. */
export function DraftLinks(props: { readonly snapshotId: string; readonly versionId: string }) {
  const { snapshotId, versionId } = props;
  const { data } = useQuery({
    queryKey: ["criteria-sets"],
    queryFn: ({ signal }) => call(listCriteriaSets, { signal }),
  });
  const set = data?.items.find(
    ({ mayDraft, versions }) => mayDraft && versions.some(({ id }) => id === versionId),
  );
  const drafts = (set?.versions ?? []).filter(
    ({ state }) => state === "draft" || state === "in-consultation",
  );
  if (drafts.length === 0) return null;
  return (
    <Text size="sm" data-screen-only>
      {messages.tryOn}
      {drafts.map(({ id, label }, at) => (
        <span key={id}>
          {at > 0 ? " · " : " "}
          <Anchor
            href={`/criteria-builder/versions/${id}/backtest?snapshot=${snapshotId}`}
            size="sm"
            underline="always"
          >
            {label}
          </Anchor>
        </span>
      ))}
    </Text>
  );
}
