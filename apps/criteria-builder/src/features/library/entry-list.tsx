import { Checkbox } from "@mantine/core";
import type { LibraryEntry } from "@thuocdo/contract/exchange";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { refusalOf } from "@thuocdo/criteria/library/take-over";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#features/library/messages.ts";
import classes from "#features/library/library.module.css";

/** What was found, each to be ticked: its points, its rule in a sentence, where it is used. */
export function EntryList(props: {
  readonly entries: readonly LibraryEntry[];
  readonly draft: CriteriaSetVersion;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (entry: LibraryEntry) => void;
}) {
  const { entries, draft, chosen } = props;
  return (
    <ul className={classes["list"]}>
      {entries.map((entry) => {
        const { branch, within, scored, uses, hundredths } = entry;
        const refusal = refusalOf(draft, branch);
        const places = uses.map((use) => messages.use(use.versionLabel, use.code)).join("; ");
        return (
          <li key={branch.node.id}>
            <Checkbox
              label={branch.node.title}
              checked={chosen.has(branch.node.id)}
              onChange={() => props.onToggle(entry)}
            />
            <p className={classes["about"]}>
              {[
                messages.points(formatPoints(hundredths)),
                ...(branch.kind === "criterion"
                  ? [messages.indicators(branch.node.indicators.length)]
                  : []),
                ...within,
              ].join(" · ")}
            </p>
            {scored !== "" && <p className={classes["about"]}>{scored}</p>}
            <p className={classes["about"]}>{messages.usedIn(places)}</p>
            {refusal !== undefined && (
              <p className={`${classes["about"] ?? ""} ${classes["already"] ?? ""}`}>
                {messages.already(refusal.at)}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
