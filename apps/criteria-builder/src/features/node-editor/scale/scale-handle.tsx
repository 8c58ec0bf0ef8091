import type { Decimal } from "@thuocdo/criteria/decimal";
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import {
  settled,
  type HandleStep,
  type ScaleMark,
} from "#features/node-editor/scale/scale-model.ts";
import classes from "#features/node-editor/scale/scale-chart.module.css";

export interface ScaleHandleProps {
  readonly mark: ScaleMark;
  readonly value: Decimal;
  readonly text: string;
  /** In percent of the width. */
  readonly left: number;
  readonly top: number;
  readonly row: number;
  readonly step: HandleStep;
  readonly readOnly: boolean;
  readonly valueAt: (clientX: number) => number;
  /** While it is dragged; undefined when it is let go or given up. */
  readonly onMoving: (value: Decimal | undefined) => void;
  readonly onMoved: (value: Decimal) => void;
}

/** A mark on the line: dragged, or moved by the keys of a slider. What is typed in the table stays the main way. */
export function ScaleHandle(props: ScaleHandleProps) {
  const { mark, step, left, text } = props;
  const dragged = useRef<Decimal>(undefined);
  const style = { left: `${left}%`, top: `${props.top}px` };
  const label = (
    <span className={classes["mark"]} data-row={props.row} aria-hidden>
      {text}
    </span>
  );
  if (props.readOnly) {
    return (
      <div className={classes["handle"]} style={style}>
        {label}
      </div>
    );
  }

  function move(by: number): void {
    const unit = step.by / 10 ** step.places;
    const value = settled(Number(props.value) + by * unit, step, mark);
    if (value !== undefined && value !== props.value) props.onMoved(value);
  }

  function press(event: KeyboardEvent): void {
    const by = keySteps[event.key];
    const end = event.key === "Home" ? mark.above : event.key === "End" ? mark.below : undefined;
    if (by === undefined && end === undefined) return;
    event.preventDefault();
    if (by !== undefined) move(event.shiftKey ? by * 10 : by);
    else {
      const value = settled(Number(end), step, mark);
      if (value !== undefined && value !== props.value) props.onMoved(value);
    }
  }

  function drag(event: PointerEvent): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const value = settled(props.valueAt(event.clientX), step, mark);
    if (value === undefined) return;
    dragged.current = value;
    props.onMoving(value);
  }

  function letGo(): void {
    const value = dragged.current;
    dragged.current = undefined;
    props.onMoving(undefined);
    if (value !== undefined && value !== mark.value) props.onMoved(value);
  }

  return (
    <div
      className={classes["handle"]}
      style={style}
      role="slider"
      tabIndex={0}
      aria-label={mark.label}
      aria-valuenow={Number(props.value)}
      aria-valuemin={mark.above === undefined ? undefined : Number(mark.above)}
      aria-valuemax={mark.below === undefined ? undefined : Number(mark.below)}
      aria-valuetext={text}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
      }}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={() => {
        dragged.current = undefined;
        props.onMoving(undefined);
      }}
    >
      <span className={classes["knob"]} data-screen-only />
      {label}
    </div>
  );
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};
