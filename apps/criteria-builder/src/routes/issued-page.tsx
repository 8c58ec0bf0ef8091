import { Text } from "@mantine/core";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { IssuanceCard } from "#features/issuing/issuance-card.tsx";
import { NodeEditor } from "#features/node-editor/node-editor.tsx";
import { VersionTree } from "#features/version-tree/version-tree.tsx";
import { messages } from "#routes/messages.ts";
import { usePlace } from "#routes/use-place.ts";
import { VersionFrame } from "#routes/version-frame.tsx";

/** A version that is only read: issued, or a draft of others. */
export function IssuedPage({
  loaded: { version, document },
}: {
  readonly loaded: VersionWithDocument;
}) {
  const { place, select } = usePlace();
  const nodeId = place.node ?? document.id;
  return (
    <VersionFrame
      version={version}
      label={document.label}
      title={document.title}
      notices={
        version.issuance === null ? (
          <Text size="sm" c="var(--td-quiet)">
            {messages.notDrafter}
          </Text>
        ) : (
          <IssuanceCard issuance={version.issuance} />
        )
      }
      tree={
        <VersionTree
          version={document}
          selectedId={nodeId}
          onSelect={select}
          findingsOf={noFindings}
        />
      }
    >
      <NodeEditor version={document} nodeId={nodeId} findings={[]} />
    </VersionFrame>
  );
}

function noFindings() {
  return { errors: 0, warnings: 0 };
}
