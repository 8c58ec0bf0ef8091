import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { messages } from "#messages.ts";

/** The place of something on its way, in grey lines. */
export function Pending({
  lines = 5,
  label = messages.pending,
}: {
  readonly lines?: number;
  readonly label?: string;
}) {
  return (
    <output aria-busy="true" style={{ display: "block" }}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <Stack gap="sm" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <Skeleton key={line} height={14} width={line % 3 === 2 ? "62%" : "100%"} />
        ))}
      </Stack>
    </output>
  );
}
