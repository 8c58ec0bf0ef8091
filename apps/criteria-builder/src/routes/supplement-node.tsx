import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { newIndicator } from "@thuocdo/criteria/outline/heading";
import type { Edit } from "@thuocdo/criteria/edit";
import type { SupplementOrigin } from "@thuocdo/criteria/supplement/supplement-parts";
import { findNode, parentOf, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { NodeEditor, type NodeEditorProps } from "#features/node-editor/node-editor.tsx";
import { DocumentEditor } from "#features/supplements/document-editor.tsx";
import { messages } from "#features/supplements/messages.ts";
import { RaiseMinimum } from "#features/supplements/raise-minimum.tsx";
import { newId } from "@thuocdo/ui/new-id";
import type { FieldPath } from "#lib/fields/field-settings.ts";
import classes from "#features/supplements/supplements.module.css";

export interface SupplementNodeProps extends NodeEditorProps {
  readonly core: CriteriaSetVersion;
  readonly originOf: (nodeId: string) => SupplementOrigin;
  readonly onEdit: (edit: Edit) => boolean;
  /** The city's supplement that this one was begun from. */
  readonly earlierId: string | null;
  /** Goes to what was added. */
  readonly onOpen: (nodeId: string) => void;
}

/** A node of a city's supplement: the core's to read, with what a city may do there; the city's own to edit. */
export function SupplementNode(props: SupplementNodeProps) {
  const { version, nodeId, core, earlierId, originOf, onEdit, onOpen, ...rest } = props;
  const placed: PlacedNode = findNode(version, nodeId) ?? {
    kind: "version",
    node: version,
    at: [],
  };
  if (placed.kind === "version") {
    const set = (path: FieldPath, value: unknown) =>
      onEdit({ kind: "set-field", nodeId: version.id, path: [...path], value });
    return (
      <div className={classes["node"]}>
        <Notice tone="good" title={messages.ownDocument}>
          {messages.documentWhy}
        </Notice>
        {earlierId !== null && (
          <Notice
            title={messages.carriedFrom}
            action={
              <Link
                to="/versions/$versionId/attention"
                params={{ versionId: earlierId }}
                className={classes["link"] ?? ""}
              >
                {messages.carriedFromLink}
              </Link>
            }
          />
        )}
        <DocumentEditor
          key={version.id}
          document={version}
          findings={rest.findings}
          set={set}
          besideOf={rest.besideOf}
        />
      </div>
    );
  }
  if (originOf(nodeId) === "added") {
    return (
      <div className={classes["node"]}>
        <Notice tone="good" title={messages.ownIndicator}>
          {messages.ownWhy}
        </Notice>
        <NodeEditor {...rest} version={version} nodeId={nodeId} onEdit={onEdit} />
      </div>
    );
  }
  const parent = parentOf(version, placed);
  const criterion = placed.kind === "criterion" ? placed : parent;
  const inCore = findNode(core, nodeId);
  return (
    <div className={classes["node"]}>
      <Notice title={messages.ofCore}>{messages.ofCoreWhy}</Notice>
      {criterion?.kind === "criterion" && (
        <Openness
          isOpen={criterion.node.openToSupplement}
          onAdd={() => {
            const id = newId();
            const node = newIndicator({
              id,
              title: messages.newIndicator,
              text: "",
              hundredths: 0,
            });
            const { id: parentId, indicators } = criterion.node;
            const edit = {
              kind: "add-indicator" as const,
              parentId,
              index: indicators.length,
              node,
            };
            if (onEdit(edit)) onOpen(id);
          }}
        />
      )}
      {placed.kind === "indicator" && inCore?.kind === "indicator" && (
        <RaiseMinimum
          core={inCore.node}
          indicator={placed.node}
          onSet={(value) =>
            onEdit({ kind: "set-field", nodeId, path: ["terms", "minimum"], value })
          }
        />
      )}
      <NodeEditor {...rest} version={version} nodeId={nodeId} />
    </div>
  );
}

function Openness({ isOpen, onAdd }: { readonly isOpen: boolean; readonly onAdd: () => void }) {
  if (!isOpen) return <Notice title={messages.closedCriterion} />;
  return (
    <Notice
      tone="good"
      title={messages.openCriterion}
      action={
        <Button size="compact-sm" variant="default" onClick={onAdd}>
          {messages.addIndicator}
        </Button>
      }
    >
      {messages.openWhy}
    </Notice>
  );
}
