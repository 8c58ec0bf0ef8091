import { Button } from "@mantine/core";
import classes from "#features/issuing/issuing.module.css";

/** A place where it is mended. */
export interface IssueBlockPlace {
  readonly key: string;
  readonly label: string;
  readonly onGo: () => void;
}

/** One thing that stands in the way of issuing, with the places where it is mended. */
export interface IssueBlock {
  readonly key: string;
  readonly sentence: string;
  readonly places: readonly IssueBlockPlace[];
  /** What is not listed; empty where all is. */
  readonly rest: string;
  /** Leads to all of it. */
  readonly all?: { readonly label: string; readonly onGo: () => void };
}

/** Says what stands in the way; going to a place of it closes the dialog. */
export function IssueBlocks({
  blocks,
  onGone,
}: {
  readonly blocks: readonly IssueBlock[];
  readonly onGone: () => void;
}) {
  const go = (onGo: () => void) => () => {
    onGone();
    onGo();
  };
  return blocks.map(({ key, sentence, places, rest, all }) => (
    <section key={key} className={classes["block"]}>
      <p>{sentence}</p>
      {places.length > 0 && (
        <ul>
          {places.map((place) => (
            <li key={place.key}>
              <button type="button" className={classes["place"]} onClick={go(place.onGo)}>
                {place.label}
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
  ));
}
