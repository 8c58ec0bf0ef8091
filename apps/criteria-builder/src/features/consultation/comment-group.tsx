import { Button, Group } from "@mantine/core";
import type { SentComment } from "@thuocdo/contract/consultation-parts";
import { fieldText } from "@thuocdo/criteria/consultation/comment-fields";
import { commentFieldLabels } from "@thuocdo/criteria/consultation/labels";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useRef, useState, type ReactNode } from "react";
import { AnswerForm } from "#features/consultation/answer-form.tsx";
import { CommentText } from "#features/consultation/comment-text.tsx";
import { messages } from "#features/consultation/messages.ts";
import { ReopenButton } from "#features/consultation/reopen-button.tsx";
import classes from "#features/consultation/comment-list.module.css";
import { headingOf } from "#lib/comment-place.ts";

export interface CommentGroupProps {
  /** What was laid before the agencies, and the draft as it now is. */
  readonly fixed: CriteriaSetVersion;
  readonly draft: CriteriaSetVersion;
  readonly mayAnswer: boolean;
  /** A link to a place of the draft. */
  readonly linkTo: (nodeId: string) => ReactNode;
  /** Like comments on one field of one node. */
  readonly members: readonly SentComment[];
  /** Others propose something else for the same place. */
  readonly differing: boolean;
  readonly choice?: (comment: SentComment) => ReactNode;
  /** The heading's level where the group stands. */
  readonly heading: "h2" | "h5";
}

/** Comments that say nearly the same, with their place, and the way to answer them. */
export function CommentGroup(props: CommentGroupProps) {
  const { members, fixed, draft, mayAnswer, differing, linkTo, heading: Heading } = props;
  const [answering, setAnswering] = useState<readonly string[]>([]);
  const group = useRef<HTMLElement>(null);
  const [first] = members;
  if (first === undefined) return null;
  const { nodeId, field } = first;
  const unanswered = members.filter(({ disposition }) => disposition === null);
  const toAnswer = unanswered.filter(({ id }) => answering.includes(id));
  const fixedText = fieldText(fixed, nodeId, field);
  const draftText = fieldText(draft, nodeId, field);
  const place = messages.placeOf(headingOf(fixed, nodeId) ?? "", commentFieldLabels[field]);

  /** The keyboard goes on where it was: at the next thing to do here, or in the list where nothing is left here. */
  function endAnswering() {
    const list = group.current?.parentElement;
    setAnswering([]);
    requestAnimationFrame(() => {
      const here = group.current ?? list;
      here?.querySelector<HTMLElement>("button")?.focus();
    });
  }

  return (
    <section ref={group} className={classes["group"]} aria-label={place}>
      <header className={classes["place"]}>
        <Heading>{place}</Heading>
        <span data-screen-only>
          {headingOf(draft, nodeId) === undefined ? messages.nodeGone : linkTo(nodeId)}
        </span>
      </header>
      {members.length > 1 && <span>{messages.like(members.length)}</span>}
      {draftText !== undefined && draftText !== fixedText && unanswered.length > 0 && (
        <p className={classes["warn"]}>{messages.changedSince}</p>
      )}
      {differing && unanswered.length > 0 && (
        <p className={classes["warn"]}>{messages.differing}</p>
      )}
      <ul className={classes["comments"]} data-choosing={props.choice !== undefined}>
        {members.map((comment) => (
          <li key={comment.id}>
            {props.choice !== undefined && <div data-screen-only>{props.choice(comment)}</div>}
            <div>
              <CommentText comment={comment} fixedText={fixedText ?? ""} />
              {comment.disposition === null
                ? mayAnswer &&
                  toAnswer.length === 0 && (
                    <Button
                      variant="default"
                      size="compact-xs"
                      data-screen-only
                      onClick={() => setAnswering([comment.id])}
                    >
                      {messages.answer}
                    </Button>
                  )
                : mayAnswer && <ReopenButton comment={comment} />}
            </div>
          </li>
        ))}
      </ul>
      {mayAnswer && unanswered.length > 1 && toAnswer.length === 0 && (
        <Group gap="xs" data-screen-only>
          <Button onClick={() => setAnswering(unanswered.map(({ id }) => id))}>
            {messages.answerAll(unanswered.length)}
          </Button>
        </Group>
      )}
      {toAnswer.length > 0 && (
        <AnswerForm
          comments={toAnswer}
          fixed={fixed}
          draft={draft}
          onCancel={endAnswering}
          onDone={endAnswering}
        />
      )}
    </section>
  );
}
