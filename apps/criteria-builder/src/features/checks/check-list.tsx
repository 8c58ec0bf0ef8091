import { NativeSelect } from "@mantine/core";
import type { Check } from "@thuocdo/criteria/check-version";
import type { PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { useState } from "react";
import { countChecks } from "#features/checks/checks-of.ts";
import { groupChecks, type CheckFilter } from "#features/checks/grouped-checks.ts";
import { explainCheck, messages } from "#features/checks/messages.ts";
import { checkTopics, topicOf, type CheckTopic } from "#features/checks/topic-messages.ts";
import classes from "#features/checks/check-list.module.css";

export interface CheckListProps {
  readonly version: CriteriaSetVersion;
  readonly checks: readonly Check[];
  readonly onJump: (check: Check) => void;
}

/** Everything the checks found, by node; each line leads to its field. */
export function CheckList({ version, checks, onJump }: CheckListProps) {
  const [filter, setFilter] = useState<CheckFilter>({ severity: undefined, topic: undefined });
  const { errors, warnings } = countChecks(checks);
  const groups = groupChecks(version, checks, filter);
  return (
    <section aria-label={messages.title}>
      <h2 className={classes["title"]}>{messages.title}</h2>
      <p className={classes["hint"]}>
        <strong>{messages.counts(errors, warnings)}</strong> {messages.hint}
      </p>
      {errors === 0 && <Notice tone="good" title={messages.allPassed} />}
      {checks.length > 0 && <Filters checks={checks} filter={filter} onChange={setFilter} />}
      <output className={classes["hint"]}>
        {checks.length > 0 && groups.length === 0 ? messages.noneOfThese : ""}
      </output>
      {groups.map(({ placed, checks: own }) => (
        <section key={placed.node.id} className={classes["node"]}>
          <h3>{placeOf(placed)}</h3>
          <ul className={classes["list"]}>
            {own.map((check) => (
              <li key={JSON.stringify(check)}>
                <button type="button" onClick={() => onJump(check)}>
                  <span className={classes["severity"]} data-severity={check.severity}>
                    {messages[check.severity]}
                  </span>
                  <span>{explainCheck(check)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Filters(props: {
  readonly checks: readonly Check[];
  readonly filter: CheckFilter;
  readonly onChange: (filter: CheckFilter) => void;
}) {
  const { checks, filter, onChange } = props;
  const { errors, warnings } = countChecks(checks);
  const topics = Object.keys(checkTopics) as CheckTopic[]; // Object.keys forgets the record's keys
  const countOf = (topic: CheckTopic) =>
    checks.filter(({ code }) => topicOf[code] === topic).length;
  return (
    <div className={classes["filters"]} data-screen-only>
      <NativeSelect
        label={messages.filterSeverity}
        value={filter.severity ?? ""}
        data={[
          { value: "", label: messages.filterOption(messages.all, checks.length) },
          { value: "error", label: messages.filterOption(messages.error, errors) },
          { value: "warning", label: messages.filterOption(messages.warning, warnings) },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            ...filter,
            severity: value === "error" || value === "warning" ? value : undefined,
          })
        }
      />
      <NativeSelect
        label={messages.filterTopic}
        value={filter.topic ?? ""}
        data={[
          { value: "", label: messages.all },
          ...topics.map((topic) => ({
            value: topic,
            label: messages.filterOption(checkTopics[topic], countOf(topic)),
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, topic: topics.find((topic) => topic === value) })
        }
      />
    </div>
  );
}

function placeOf({ kind, node }: PlacedNode): string {
  return messages.place(kind === "version" ? "" : node.code, node.title);
}
