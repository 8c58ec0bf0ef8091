import type { SentComment } from "@thuocdo/contract/consultation-parts";
import type { CarryOverProblem } from "@thuocdo/criteria/carry-over-problems";
import { carryOverProblemSentence } from "@thuocdo/criteria/carry-over-words";
import type { Check } from "@thuocdo/criteria/check-version";
import { commentFieldLabels } from "@thuocdo/criteria/consultation/labels";
import { findNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { explainCheck } from "#features/checks/messages.ts";
import { findComments } from "#features/consultation/find-comments.ts";
import type { IssueBlock, IssueBlockPlace } from "#features/issuing/issue-block.tsx";
import { messages } from "#features/issuing/messages.ts";
import { headingOf } from "#lib/comment-place.ts";

const mostShown = 5;

/** What is known of a draft before it is issued. */
export interface Unready {
  readonly version: CriteriaSetVersion;
  readonly checks: readonly Check[];
  readonly comments: readonly SentComment[];
  readonly carryOver: readonly CarryOverProblem[];
  /** An indicator of the draft or of the version before, as people call it. */
  readonly nameOf: (indicatorId: string) => string;
  readonly isUnsaved: boolean;
}

/** The ways to where it is mended. */
export interface WaysToMend {
  readonly toCheck: (check: Check) => void;
  readonly toChecks: () => void;
  readonly toComment: (comment: SentComment) => void;
  readonly toComments: () => void;
  readonly toIndicator: (indicatorId: string) => void;
  readonly toCarryOver: () => void;
}

/** What stands in the way of issuing a draft, each with a way to the place where it is mended. */
export function issueBlocks(unready: Unready, ways: WaysToMend): readonly IssueBlock[] {
  const { version, nameOf } = unready;
  const unanswered = findComments(unready.comments, version, { state: "unanswered" });
  const errors = unready.checks.filter(({ severity }) => severity === "error");
  const samples = errors.filter(({ code }) => code === "sample-broken");
  const failed = errors.filter(({ code }) => code !== "sample-broken");
  const { blockedBy } = messages;
  return [
    ...listed(unanswered, {
      key: "comments",
      sentence: blockedBy.comments,
      place: (comment) => ({
        key: comment.id,
        label: messages.commentAt(
          comment.unitName,
          headingOf(version, comment.nodeId) ?? messages.nodeGone,
          commentFieldLabels[comment.field],
        ),
        onGo: () => ways.toComment(comment),
      }),
      all: { label: messages.showComments, onGo: ways.toComments },
    }),
    ...listed(unready.carryOver, {
      key: "carry-over",
      sentence: blockedBy.carryOver,
      place: (problem) => ({
        key: JSON.stringify(problem),
        label: messages.indicatorAt(
          nameOf(problem.indicatorId),
          carryOverProblemSentence(problem, nameOf),
        ),
        onGo: () => ways.toIndicator(problem.indicatorId),
      }),
      all: { label: messages.showCarryOver, onGo: ways.toCarryOver },
    }),
    ...listed(failed, {
      key: "checks",
      sentence: blockedBy.errors,
      place: (check) => checkPlace(version, check, ways),
      all: { label: messages.showChecks, onGo: ways.toChecks },
    }),
    ...listed(samples, {
      key: "samples",
      sentence: blockedBy.samples,
      place: (check) => checkPlace(version, check, ways),
      all: { label: messages.showChecks, onGo: ways.toChecks },
    }),
    ...(unready.isUnsaved
      ? [{ key: "unsaved", sentence: blockedBy.unsaved, places: [], rest: "" }]
      : []),
  ];
}

/** One block for all of a kind, the first few with their places; none where there are none. */
function listed<Item>(
  items: readonly Item[],
  of: {
    readonly key: string;
    readonly sentence: (count: number) => string;
    readonly place: (item: Item) => IssueBlockPlace;
    readonly all: NonNullable<IssueBlock["all"]>;
  },
): readonly IssueBlock[] {
  if (items.length === 0) return [];
  const left = items.length - mostShown;
  return [
    {
      key: of.key,
      sentence: of.sentence(items.length),
      places: items.slice(0, mostShown).map(of.place),
      rest: left > 0 ? messages.blockedBy.more(left) : "",
      all: of.all,
    },
  ];
}

function checkPlace(
  version: CriteriaSetVersion,
  check: Check,
  { toCheck }: WaysToMend,
): IssueBlockPlace {
  return {
    key: JSON.stringify(check),
    label: checkLabel(version, check),
    onGo: () => toCheck(check),
  };
}

function checkLabel(version: CriteriaSetVersion, check: Check): string {
  const placed = findNode(version, check.nodeId);
  const sentence = explainCheck(check);
  if (placed === undefined || check.code === "sample-broken") return sentence;
  const code = placed.kind === "version" ? "" : placed.node.code;
  return messages.errorAt(code, placed.node.title, sentence);
}
