import { findNode, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Edit } from "@thuocdo/criteria/edit";
import { useEffect, useRef } from "react";
import { CriterionEditor } from "#features/node-editor/criterion-editor.tsx";
import { GroupEditor } from "#features/node-editor/group-editor.tsx";
import { IndicatorEditor } from "#features/node-editor/indicator-editor.tsx";
import { focusField } from "#features/node-editor/focus-field.ts";
import { messages } from "#features/node-editor/messages.ts";
import { NodeFindings } from "#features/node-editor/node-findings.tsx";
import { VersionEditor } from "#features/node-editor/version-editor.tsx";
import { newId } from "@thuocdo/ui/new-id";
import {
  FieldSettingsContext,
  pathName,
  type FieldPath,
  type FieldSettings,
  type Finding,
} from "#lib/fields/field-settings.ts";
import classes from "#features/node-editor/node-editor.module.css";

export interface NodeEditorProps {
  readonly version: CriteriaSetVersion;
  readonly nodeId: string;
  /** A field to go to, by its name on the page. */
  readonly field?: string | undefined;
  /** What the checks found at this node. */
  readonly findings: readonly Finding[];
  /** What is shown beside a field of the node. */
  readonly besideOf?: FieldSettings["besideOf"];
  /** Left out for a version that is only read. */
  readonly onEdit?: ((edit: Edit) => void) | undefined;
}

/** The fields of one node, each set by an edit of its own. */
export function NodeEditor(props: NodeEditorProps) {
  const { version, nodeId, field, findings, onEdit, besideOf } = props;
  const editor = useRef<HTMLDivElement>(null);
  const placed = findNode(version, nodeId) ?? { kind: "version", node: version, at: [] };
  const placedId = placed.node.id;

  useEffect(() => {
    if (field !== undefined && editor.current !== null) focusField(editor.current, field);
  }, [field, placedId]);

  const settings = {
    readOnly: onEdit === undefined,
    besideOf,
    findingsAt: (path: FieldPath) =>
      findings.filter((finding) => pathName(finding.path) === pathName(path)),
    set: (path: FieldPath, value: unknown) =>
      onEdit?.({ kind: "set-field", nodeId: placedId, path: [...path], value }),
  };

  return (
    <FieldSettingsContext value={settings}>
      {/* Another node has other fields: nothing typed may be carried over. */}
      <div ref={editor} key={placedId} className={classes["editor"]}>
        <h2>{headingOf(placed)}</h2>
        {onEdit !== undefined && (
          <NodeFindings
            findings={findings}
            onGo={({ path }) => editor.current && focusField(editor.current, pathName(path))}
          />
        )}
        <Fields version={version} placed={placed} onEdit={onEdit} />
      </div>
    </FieldSettingsContext>
  );
}

function Fields({
  version,
  placed,
  onEdit,
}: { readonly placed: PlacedNode } & Pick<NodeEditorProps, "version" | "onEdit">) {
  switch (placed.kind) {
    case "version":
      return <VersionEditor version={placed.node} />;
    case "group":
      return <GroupEditor group={placed.node} />;
    case "criterion":
      return <CriterionEditor criterion={placed.node} />;
    case "indicator":
      return (
        <IndicatorEditor
          indicator={placed.node}
          version={version}
          newId={newId}
          setParts={(parts) => onEdit?.({ kind: "set-parts", nodeId: placed.node.id, parts })}
        />
      );
  }
}

function headingOf(placed: PlacedNode): string {
  return messages.heading(messages[placed.kind], placed.kind === "version" ? "" : placed.node.code);
}
