import { Button, Checkbox, Group, NativeSelect, Text } from "@mantine/core";
import type { ConsultationBoard } from "@thuocdo/contract/consultations";
import { commentFields } from "@thuocdo/criteria/consultation/comment";
import { groupLikeComments } from "@thuocdo/criteria/consultation/group-comments";
import { commentFieldLabels, nodeHeading } from "@thuocdo/criteria/consultation/labels";
import { walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Dialog } from "@thuocdo/ui/dialog";
import { Empty } from "@thuocdo/ui/empty";
import { useMemo, useState, type ReactNode } from "react";
import { AnswerForm } from "#features/consultation/answer-form.tsx";
import { CommentGroup } from "#features/consultation/comment-group.tsx";
import { findComments, type CommentFilter } from "#features/consultation/find-comments.ts";
import { messages } from "#features/consultation/messages.ts";
import classes from "#features/consultation/comment-list.module.css";

export interface CommentListProps {
  readonly board: ConsultationBoard;
  /** What was laid before the agencies, and the draft as it now is. */
  readonly fixed: CriteriaSetVersion;
  readonly draft: CriteriaSetVersion;
  /** Whether answers can be given: the version is still a draft. */
  readonly mayAnswer: boolean;
  readonly filter: CommentFilter;
  readonly onFilter: (filter: CommentFilter) => void;
  /** A link to a place of the draft. */
  readonly linkTo: (nodeId: string) => ReactNode;
}

/** What was said, by place; like comments together, to be answered one by one or many at once. */
export function CommentList(props: CommentListProps) {
  const { board, fixed, draft, mayAnswer, filter, onFilter } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [answering, setAnswering] = useState(false);
  const shown = useMemo(
    () => findComments(board.comments, fixed, filter),
    [board.comments, fixed, filter],
  );
  const groups = useMemo(() => groupLikeComments(shown), [shown]);
  const selected = shown.filter(({ id, disposition }) => disposition === null && chosen.has(id));

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  if (board.comments.length === 0) return <Empty title={messages.noComments} />;
  return (
    <div className={classes["list"]}>
      <Filters board={board} fixed={fixed} filter={filter} onFilter={onFilter} />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {messages.shown(shown.length, board.comments.length)}
        </Text>
        {selected.length > 0 && (
          <Button onClick={() => setAnswering(true)}>
            {messages.answerChosen(selected.length)}
          </Button>
        )}
      </Group>
      {shown.length === 0 && <Empty title={messages.noneFound} />}
      {groups.map((members) => (
        <CommentGroup
          heading="h2"
          key={members[0]?.id}
          members={members}
          {...props}
          differing={proposalsAt(board, members[0]) > 1}
          choice={(comment) =>
            mayAnswer &&
            comment.disposition === null && (
              <Checkbox
                aria-label={messages.chooseComment(comment.unitName)}
                checked={chosen.has(comment.id)}
                onChange={() => toggle(comment.id)}
              />
            )
          }
        />
      ))}
      {answering && selected.length > 0 && (
        <Dialog
          opened
          wide
          title={messages.answerTitle(selected.length)}
          onClose={() => setAnswering(false)}
        >
          <AnswerForm
            comments={selected}
            fixed={fixed}
            draft={draft}
            onCancel={() => setAnswering(false)}
            onDone={() => {
              setAnswering(false);
              setChosen(new Set());
            }}
          />
        </Dialog>
      )}
    </div>
  );
}

/** How many different things are proposed for one place and are not answered yet. */
function proposalsAt(
  { comments }: ConsultationBoard,
  at: ConsultationBoard["comments"][0] | undefined,
) {
  const proposals = comments.flatMap(({ nodeId, field, proposal, disposition }) =>
    nodeId === at?.nodeId && field === at.field && proposal !== null && disposition === null
      ? [JSON.stringify(proposal)]
      : [],
  );
  return new Set(proposals).size;
}

function Filters({
  board,
  fixed,
  filter,
  onFilter,
}: Pick<CommentListProps, "board" | "fixed" | "filter" | "onFilter">) {
  const commented = new Set(board.comments.map(({ unitId }) => unitId));
  return (
    <div className={classes["filters"]} data-screen-only>
      <NativeSelect
        label={messages.filterNode}
        value={filter.node ?? ""}
        data={[
          { value: "", label: messages.everyNode },
          ...[...walkNodes(fixed)]
            .filter(({ kind }) => kind === "group" || kind === "criterion")
            .map(({ kind, node }) => ({ value: node.id, label: nodeHeading(kind, node) })),
        ]}
        onChange={(event) => onFilter({ ...filter, node: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={messages.filterAgency}
        value={filter.agency ?? ""}
        data={[
          { value: "", label: messages.everyAgency },
          ...board.agencies
            .filter(({ unitId }) => commented.has(unitId))
            .map(({ unitId, unitName }) => ({ value: unitId, label: unitName })),
        ]}
        onChange={(event) =>
          onFilter({ ...filter, agency: event.currentTarget.value || undefined })
        }
      />
      <NativeSelect
        label={messages.filterField}
        value={filter.field ?? ""}
        data={[
          { value: "", label: messages.everyField },
          ...commentFields.map((field) => ({ value: field, label: commentFieldLabels[field] })),
        ]}
        onChange={(event) => onFilter({ ...filter, field: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={messages.filterState}
        value={filter.state ?? ""}
        data={[
          { value: "", label: messages.everyState },
          { value: "unanswered", label: messages.unansweredOnly },
          { value: "answered", label: messages.answeredOnly },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onFilter({
            ...filter,
            state: value === "unanswered" || value === "answered" ? value : undefined,
          })
        }
      />
    </div>
  );
}
