import { Button, VisuallyHidden } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";
import { downloadComparison } from "@thuocdo/contract/version-comparison";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { NodeDiff } from "@thuocdo/criteria/version-diff";
import { useCallback } from "react";
import { messages } from "#features/compare/messages.ts";
import { Differences } from "#routes/differences.tsx";
import { readLook, type Comparison } from "#routes/read-comparison.ts";
import { useVersionDiscussion } from "#routes/use-version-discussion.tsx";

const from = "/versions/$versionId/compare";

export interface VersionDifferencesProps {
  /** The version of this page. */
  readonly versionId: string;
  /** What it is compared with, as the paper of it is asked for. */
  readonly with: { readonly with?: string; readonly after?: string };
  readonly before: CriteriaSetVersion;
  readonly beforeName: string;
  readonly later: VersionWithDocument;
  /** Whether the person drafts the set, and so may read what agencies say. */
  readonly drafts: boolean;
}

/** What differs, with its papers, and with what agencies said of the later one. */
export function VersionDifferences(props: VersionDifferencesProps) {
  const { versionId, before, later, drafts } = props;
  const { show, discussed, ...compared }: Comparison = useSearch({ from });
  const navigate = useNavigate({ from });
  const { document: after } = later;
  const linkToNode = useCallback(
    (node: NodeDiff, heading: string) => linkTo(versionId, after.id, node, heading),
    [versionId, after.id],
  );
  const discussionOf = useVersionDiscussion({ before, later, drafts });
  const paper = (format: "docx" | "pdf") =>
    apiPrefix + urlOf(downloadComparison.url, { versionId }, { ...props.with, format });
  return (
    <Differences
      before={before}
      after={after}
      beforeName={props.beforeName}
      look={readLook({ show, discussed })}
      onLook={(look) =>
        void navigate({ search: { ...compared, ...readLook({ ...look }) }, replace: true })
      }
      papers={
        <>
          <Button component="a" variant="default" href={paper("docx")} download>
            {messages.word}
          </Button>
          <Button component="a" variant="default" href={paper("pdf")} download>
            {messages.pdf}
          </Button>
        </>
      }
      linkTo={linkToNode}
      discussionOf={discussionOf}
    />
  );
}

/** To the place in the version of this page, where it has the node. */
function linkTo(versionId: string, afterId: string, node: NodeDiff, heading: string) {
  const here = versionId === afterId ? node.after : node.before;
  if (here === null) return null;
  return (
    <Link to="/versions/$versionId" params={{ versionId }} search={{ node: here.node.id }}>
      {messages.openInEditor}
      <VisuallyHidden>{messages.openInEditorOf(heading)}</VisuallyHidden>
    </Link>
  );
}
