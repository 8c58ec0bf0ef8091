import { Button, Text } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { useState } from "react";
import type { IssuableVersion } from "#features/issuing/issuable-version.ts";
import { IssueForm } from "#features/issuing/issue-form.tsx";
import classes from "#features/issuing/issuing.module.css";
import { messages } from "#features/issuing/messages.ts";

/** One thing that stands in the way of issuing, with the places where it is mended. */
export interface IssueBlock {
  readonly key: string;
  readonly sentence: string;
  readonly places: readonly {
    readonly key: string;
    readonly label: string;
    readonly onGo: () => void;
  }[];
  /** What is not listed; empty where all is. */
  readonly rest: string;
  /** Leads to all of it. */
  readonly all?: { readonly label: string; readonly onGo: () => void };
}

export interface IssueButtonProps {
  readonly version: IssuableVersion;
  readonly warnings: number;
  readonly blocks: readonly IssueBlock[];
  readonly onIssued: () => void;
}

/** Ban hành: what stands in the way, each with a way to its place; or all that the signer must know and give. */
export function IssueButton({ version, warnings, blocks, onIssued }: IssueButtonProps) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const isBlocked = blocks.length > 0;
  return (
    <>
      <Button onClick={() => setOpened(true)}>{messages.issue}</Button>
      {opened && isBlocked && (
        <Dialog opened wide title={messages.blockedTitle} onClose={close}>
          {blocks.map((block) => (
            <Block key={block.key} block={block} onGone={close} />
          ))}
          <div className={classes["acts"]}>
            <Button variant="default" onClick={close}>
              {messages.close}
            </Button>
          </div>
        </Dialog>
      )}
      {opened && !isBlocked && (
        <Dialog opened wide title={messages.title(version.label)} onClose={close}>
          {warnings > 0 && <Text size="sm">{messages.warnings(warnings)}</Text>}
          <IssueForm version={version} onIssued={onIssued} onCancel={close} />
        </Dialog>
      )}
    </>
  );
}

function Block({ block, onGone }: { readonly block: IssueBlock; readonly onGone: () => void }) {
  const { sentence, places, rest, all } = block;
  const go = (onGo: () => void) => () => {
    onGone();
    onGo();
  };
  return (
    <section className={classes["block"]}>
      <p>{sentence}</p>
      {places.length > 0 && (
        <ul>
          {places.map(({ key, label, onGo }) => (
            <li key={key}>
              <button type="button" className={classes["place"]} onClick={go(onGo)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {rest !== "" && <p>{rest}</p>}
      {all !== undefined && (
        <Button variant="default" size="compact-sm" onClick={go(all.onGo)}>
          {all.label}
        </Button>
      )}
    </section>
  );
}
