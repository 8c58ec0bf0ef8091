import { Checkbox } from "@mantine/core";
import { ruleSentence } from "@thuocdo/criteria/how-scored";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { maximumHundredths } from "@thuocdo/criteria/rule";
import { additionsAlone } from "@thuocdo/criteria/supplement/additions-alone";
import { raiseWords } from "@thuocdo/criteria/supplement/messages";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Empty } from "@thuocdo/ui/empty";
import { Fragment, useMemo, useState, type ReactNode } from "react";
import { besideRows, hasOwn, type BesideRow } from "#features/supplements/beside-rows.ts";
import { messages } from "#features/supplements/messages.ts";
import classes from "#features/supplements/supplements.module.css";

/** The core on the left, what the city adds or raises on the right, criterion by criterion. */
export function BesideList(props: {
  readonly core: CriteriaSetVersion;
  readonly document: CriteriaSetVersion;
  readonly linkTo: (nodeId: string, label: string) => ReactNode;
}) {
  const { core, document } = props;
  const [onlyOwn, setOnlyOwn] = useState(true);
  const rows = useMemo(() => besideRows(core, document), [core, document]);
  const shown = onlyOwn ? rows.filter(hasOwn) : rows;
  const own = useMemo(() => additionsAlone(core, document), [core, document]);
  return (
    <section className={classes["section"]}>
      <h2>{messages.besideTitle}</h2>
      <p className={classes["quiet"]}>{messages.besideAbout}</p>
      <p className={classes["quiet"]}>{messages.sums(sumOf(core), sumOf(own))}</p>
      <div data-screen-only>
        <Checkbox
          size="sm"
          label={messages.besideOnly}
          checked={onlyOwn}
          onChange={(event) => setOnlyOwn(event.currentTarget.checked)}
        />
      </div>
      {shown.length === 0 && <Empty title={messages.besideEmpty} />}
      {shown.map((row, at) => (
        <Fragment key={row.criterion.id}>
          {shown[at - 1]?.group !== row.group && (
            <h3 className={classes["group"]}>{`${row.group.code}. ${row.group.title}`}</h3>
          )}
          <Pair row={row} linkTo={props.linkTo} />
        </Fragment>
      ))}
    </section>
  );
}

function Pair({
  row,
  linkTo,
}: {
  readonly row: BesideRow;
  readonly linkTo: (nodeId: string, label: string) => ReactNode;
}) {
  const { criterion, added, raised } = row;
  return (
    <section className={classes["pair"]}>
      <h4>
        {`${criterion.code}. ${criterion.title}`}
        {criterion.openToSupplement && <span className={classes["mark"]}>{messages.openMark}</span>}
      </h4>
      <div className={classes["side"]}>
        <span className={classes["sideName"]}>{messages.besideCore}</span>
        <ul>
          {criterion.indicators.map((indicator) => (
            <li key={indicator.id}>
              {`${indicator.code} ${indicator.title} · ${pointsOf(indicator)}`}
            </li>
          ))}
        </ul>
      </div>
      <div className={classes["side"]} data-own={hasOwn(row) || undefined}>
        <span className={classes["sideName"]}>{messages.besideOwn}</span>
        {!hasOwn(row) && <span className={classes["quiet"]}>{messages.nothingOwn}</span>}
        <ul>
          {criterion.indicators.map((indicator) => {
            const minimum = raised.get(indicator.id)?.terms.minimum;
            if (minimum === undefined || minimum === null) return null;
            return (
              <li key={indicator.id}>
                {linkTo(indicator.id, `${indicator.code} ${indicator.title}`)}
                <div>{`${messages.minimum}: ${raiseWords(indicator, indicator.terms.minimum, minimum)}`}</div>
                <div className={classes["quiet"]}>{minimum.text}</div>
              </li>
            );
          })}
          {added.map((indicator) => (
            <li key={indicator.id}>
              {linkTo(indicator.id, `${indicator.code} ${indicator.title}`)}
              <span className={classes["mark"]}>{messages.added}</span>
              <div>{pointsOf(indicator)}</div>
              <div className={classes["quiet"]}>{ruleSentence(indicator)}</div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function pointsOf({ rule }: Indicator): string {
  return rule.kind === "bonus"
    ? messages.bonusOf(rule.capHundredths)
    : messages.pointsOf(maximumHundredths(rule));
}

function sumOf({ groups }: CriteriaSetVersion): number {
  return groups.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
}
