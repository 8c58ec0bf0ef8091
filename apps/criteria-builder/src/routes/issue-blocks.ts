import type { Check } from "@thuocdo/criteria/check-version";
import { findNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { explainCheck } from "#features/checks/messages.ts";
import type { IssueBlock } from "#features/issuing/issue-button.tsx";
import { messages } from "#features/issuing/messages.ts";

const mostShown = 5;

/** What stands in the way of issuing a draft, each with a way to the place where it is mended. */
export function issueBlocks(of: {
  readonly version: CriteriaSetVersion;
  readonly checks: readonly Check[];
  readonly isUnsaved: boolean;
  readonly onJump: (check: Check) => void;
  readonly onShowChecks: () => void;
}): readonly IssueBlock[] {
  const errors = of.checks.filter(({ severity }) => severity === "error");
  const left = errors.length - mostShown;
  const failed: IssueBlock = {
    key: "checks",
    sentence: messages.blockedBy.errors(errors.length),
    places: errors.slice(0, mostShown).map((check) => ({
      key: JSON.stringify(check),
      label: placeOf(of.version, check),
      onGo: () => of.onJump(check),
    })),
    rest: left > 0 ? messages.blockedBy.moreErrors(left) : "",
    all: { label: messages.showChecks, onGo: of.onShowChecks },
  };
  const unsaved: IssueBlock = {
    key: "unsaved",
    sentence: messages.blockedBy.unsaved,
    places: [],
    rest: "",
  };
  return [...(errors.length > 0 ? [failed] : []), ...(of.isUnsaved ? [unsaved] : [])];
}

function placeOf(version: CriteriaSetVersion, check: Check): string {
  const placed = findNode(version, check.nodeId);
  const sentence = explainCheck(check);
  if (placed === undefined) return sentence;
  const code = placed.kind === "version" ? "" : placed.node.code;
  return messages.errorAt(code, placed.node.title, sentence);
}
