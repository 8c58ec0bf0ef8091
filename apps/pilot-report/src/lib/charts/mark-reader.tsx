import type { Drawing } from "@thuocdo/comparison/drawing";
import { messages } from "#lib/charts/messages.ts";
import classes from "#lib/charts/charts.module.css";

/** Reads a chart mark by mark: a slider, which every keyboard and screen reader knows. */
export function MarkReader(props: {
  readonly drawing: Drawing;
  readonly mark: number | null;
  readonly onMark: (mark: number) => void;
}) {
  const { mark, onMark } = props;
  const { marks, caption } = props.drawing;
  if (marks.length === 0) return null;
  return (
    <div className={classes["reader"]} data-screen-only>
      <input
        type="range"
        aria-label={messages.marks(caption)}
        aria-valuetext={marks[mark ?? 0]}
        min={0}
        max={marks.length - 1}
        value={mark ?? 0}
        onFocus={() => mark === null && onMark(0)}
        onChange={({ currentTarget }) => onMark(currentTarget.valueAsNumber)}
      />
      <span>{mark === null ? messages.marksHint : marks[mark]}</span>
    </div>
  );
}
