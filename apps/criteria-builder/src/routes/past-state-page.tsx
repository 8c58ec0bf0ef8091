import { Button, Group } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { useState } from "react";
import { criteriaSetKeys, versionQuery } from "#features/criteria-sets/queries.ts";
import { messages } from "#features/history/messages.ts";
import { historyKeys, pastStateQuery } from "#features/history/queries.ts";
import { RestoreButton } from "#features/history/restore-button.tsx";
import { NodeEditor } from "#features/node-editor/node-editor.tsx";
import { VersionTree } from "#features/version-tree/version-tree.tsx";
import { VersionHead } from "#routes/version-head.tsx";
import frame from "#routes/version-frame.module.css";

/** A past state of a version, whole, to be read and restored. */
export function PastStatePage() {
  const { versionId, sequence } = useParams({ from: "/versions/$versionId/states/$sequence" });
  const version = useQuery(versionQuery(versionId));
  const state = useQuery(pastStateQuery(versionId, Number(sequence)));
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<string>();

  function goBack(): void {
    void navigate({ to: "/versions/$versionId/history", params: { versionId } });
  }

  function onRestored(): void {
    void queryClient.invalidateQueries({ queryKey: criteriaSetKeys.all });
    void queryClient.invalidateQueries({ queryKey: historyKeys.all(versionId) });
    void navigate({ to: "/versions/$versionId", params: { versionId } });
  }

  return (
    <QueryState query={version} pendingLines={12}>
      {({ version: summary, mayEdit }) => (
        <QueryState query={state} pendingLines={12}>
          {({ document, editedAt, editedBy }) => {
            const when = editedAt === null ? undefined : formatInstant(editedAt);
            const who = editedBy === null ? messages.nobody : editedBy.fullName;
            const nodeId = chosen ?? document.id;
            return (
              <div className={frame["frame"]} data-pane="both">
                <VersionHead version={summary} label={document.label} title={document.title} />
                <Notice
                  tone="warning"
                  title={messages.stateTitle(when, who === "" ? messages.nameless : who)}
                  action={
                    <Group gap="xs">
                      {mayEdit && (
                        <RestoreButton
                          versionId={versionId}
                          sequence={Number(sequence)}
                          when={when}
                          onRestored={onRestored}
                        />
                      )}
                      <Button variant="default" onClick={goBack}>
                        {messages.backToHistory}
                      </Button>
                    </Group>
                  }
                >
                  {messages.stateHint}
                </Notice>
                <div className={frame["panes"]}>
                  <div className={frame["tree"]} data-screen-only>
                    <VersionTree
                      version={document}
                      selectedId={nodeId}
                      onSelect={setChosen}
                      onOpen={setChosen}
                      findingsOf={noFindings}
                    />
                  </div>
                  <div key={nodeId} className={frame["content"]}>
                    <NodeEditor version={document} nodeId={nodeId} findings={[]} />
                  </div>
                </div>
              </div>
            );
          }}
        </QueryState>
      )}
    </QueryState>
  );
}

function noFindings() {
  return { errors: 0, warnings: 0 };
}
