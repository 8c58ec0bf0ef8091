import { Badge } from "@mantine/core";
import { supplementOrigins } from "@thuocdo/criteria/supplement/supplement-parts";
import { useMemo } from "react";
import type { AskedVersion } from "#lib/submissions/asked-version.tsx";
import { submissionMessages } from "#lib/submissions/messages.ts";

/** Says of an indicator that it, or its minimum, is the city's; of the core's says nothing. */
export function SupplementMark({
  asked,
  indicatorId,
}: {
  readonly asked: AskedVersion;
  readonly indicatorId: string;
}) {
  const { core, supplement } = asked;
  const originOf = useMemo(
    () => supplement && supplementOrigins(core, supplement),
    [core, supplement],
  );
  const origin = originOf?.(indicatorId) ?? "core";
  if (origin === "core") return null;
  return <Badge variant="light">{submissionMessages.ofSupplement[origin]}</Badge>;
}
