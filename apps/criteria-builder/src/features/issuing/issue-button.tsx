import { Button, Text } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { useState } from "react";
import { IssueForm } from "#features/issuing/issue-form.tsx";
import { messages } from "#features/issuing/messages.ts";

export interface IssueButtonProps {
  readonly version: { readonly id: string; readonly label: string; readonly sequence: number };
  readonly errors: number;
  readonly warnings: number;
  readonly unsaved: boolean;
  readonly onShowChecks: () => void;
  readonly onIssued: () => void;
}

/** Ban hành: blocked with the reasons, or asked for in full. */
export function IssueButton(props: IssueButtonProps) {
  const { version, errors, unsaved } = props;
  const [opened, setOpened] = useState(false);
  const blocks = [
    ...(errors > 0 ? [messages.blockedBy.errors(errors)] : []),
    ...(unsaved ? [messages.blockedBy.unsaved()] : []),
  ];
  const close = () => setOpened(false);

  return (
    <>
      <Button onClick={() => setOpened(true)}>{messages.issue}</Button>
      {opened && blocks.length > 0 && (
        <Dialog opened title={messages.blockedTitle} onClose={close}>
          {blocks.map((block) => (
            <Text key={block}>{block}</Text>
          ))}
          <div style={{ display: "flex", justifyContent: "flex-end", gap: "0.5rem" }}>
            {errors > 0 && (
              <Button
                onClick={() => {
                  close();
                  props.onShowChecks();
                }}
              >
                {messages.showChecks}
              </Button>
            )}
            <Button variant="default" onClick={close}>
              {messages.close}
            </Button>
          </div>
        </Dialog>
      )}
      {opened && blocks.length === 0 && (
        <Dialog opened title={messages.title(version.label)} onClose={close}>
          {props.warnings > 0 && <Text size="sm">{messages.warnings(props.warnings)}</Text>}
          <IssueForm version={version} onIssued={props.onIssued} onCancel={close} />
        </Dialog>
      )}
    </>
  );
}
