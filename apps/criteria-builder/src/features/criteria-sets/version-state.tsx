import { Badge } from "@mantine/core";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { versionStates } from "#features/criteria-sets/messages.ts";

const colors = {
  draft: "navy",
  "in-consultation": "navy",
  issued: "green",
  superseded: "gray.7",
  withdrawn: "gray.7",
} as const satisfies Record<VersionSummary["state"], string>;

export function VersionState({ state }: { readonly state: VersionSummary["state"] }) {
  return (
    <Badge color={colors[state]} variant="outline">
      {versionStates[state]}
    </Badge>
  );
}
