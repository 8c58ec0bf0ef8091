import { attentionKinds, concernSentence } from "@thuocdo/criteria/supplement/attention-messages";
import type { AttentionItem, ConcernCode } from "@thuocdo/criteria/supplement/attention";
import type { ReactNode } from "react";
import { messages } from "#features/supplements/messages.ts";
import classes from "#features/supplements/supplements.module.css";

/** Its place is not in the later version. */
function isGone(code: ConcernCode): boolean {
  return code === "criterion-ended" || code === "indicator-ended";
}

/** Each part of a supplement beside a later version of the core: what to look at, and whether it can stand. */
export function AttentionList(props: {
  readonly items: readonly AttentionItem[];
  readonly linkTo: (nodeId: string, label: string) => ReactNode;
  /** Leads to a node as the later version has it; left out where that can't be opened. */
  readonly linkToNext?: ((nodeId: string, label: string) => ReactNode) | undefined;
}) {
  return (
    <ul className={classes["items"]}>
      {props.items.map(({ kind, indicator, criterion, concerns, stands }) => (
        <li
          key={`${kind} ${indicator.id}`}
          data-need={concerns.length > 0 || undefined}
          data-stands={stands}
        >
          <div>
            <span className={classes["sideName"]}>{attentionKinds[kind]}</span>
            <h3>{props.linkTo(indicator.id, `${indicator.code} ${indicator.title}`)}</h3>
            <p className={classes["quiet"]}>
              {messages.inCriterion(criterion.code, criterion.title)}
            </p>
          </div>
          <div>
            {concerns.length === 0 ? (
              <p className={classes["quiet"]}>{messages.carriesOver}</p>
            ) : (
              concerns.map((concern) => <p key={concern.code}>{concernSentence(concern)}</p>)
            )}
            {concerns.length > 0 && !concerns.some(({ code }) => isGone(code)) && (
              <p data-screen-only>
                {props.linkToNext?.(
                  kind === "addition" ? criterion.id : indicator.id,
                  messages.inNext,
                )}
              </p>
            )}
          </div>
          <span className={classes["fate"]} data-stands={stands}>
            {stands ? messages.stands : messages.standsNot}
          </span>
        </li>
      ))}
    </ul>
  );
}
