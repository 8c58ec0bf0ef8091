import { Button } from "@mantine/core";
import type { PreviewPaneProps } from "#features/preview/preview-pane.tsx";
import { Pending } from "@thuocdo/ui/pending";
import { lazy, Suspense } from "react";
import { messages } from "#routes/messages.ts";
import { usePlace } from "#routes/use-place.ts";

/** The form and its scoring are fetched when somebody first tries the version. */
const PreviewPane = lazy(async () => {
  const { PreviewPane: Pane } = await import("#features/preview/preview-pane.tsx");
  return { default: Pane };
});

/** What stands beside the editor while the version is tried. */
export function PreviewBeside(
  props: Pick<PreviewPaneProps, "version" | "core" | "nodeId" | "onEdit"> & {
    readonly sampleId: string;
  },
) {
  const { tryWith } = usePlace();
  return (
    <Suspense fallback={<Pending lines={6} />}>
      <PreviewPane {...props} onChoose={tryWith} onClose={() => tryWith(undefined)} />
    </Suspense>
  );
}

export function PreviewButton() {
  const { place, tryWith } = usePlace();
  const isOpen = place.preview !== undefined;
  return (
    <Button
      variant={isOpen ? "light" : "default"}
      aria-pressed={isOpen}
      onClick={() => tryWith(isOpen ? undefined : "first")}
    >
      {messages.preview}
    </Button>
  );
}
