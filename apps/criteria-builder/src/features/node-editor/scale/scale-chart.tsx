import type { Decimal } from "@thuocdo/criteria/decimal";
import type { FigureRange } from "@thuocdo/criteria/figure-range";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { useRef, useState } from "react";
import { messages } from "#features/node-editor/scale/messages.ts";
import { ScaleHandle } from "#features/node-editor/scale/scale-handle.tsx";
import {
  handleStep,
  labelRows,
  numberOf,
  placeOf,
  stretchOf,
  type ScaleMark,
} from "#features/node-editor/scale/scale-model.ts";
import { useFieldSettings } from "#lib/fields/field-settings.ts";
import classes from "#features/node-editor/scale/scale-chart.module.css";

/** Points over a stretch of values: level (a band) or sloping (a line). */
export interface ScalePiece {
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly startHundredths: number;
  readonly endHundredths: number;
  /** The checks find fault with it: no value falls in, or it does not begin above the one before. */
  readonly faulty: boolean;
}

/** A stretch at fault: two bands claim it, or none does. Without end where it is null. */
export interface ScaleFault {
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly words: string;
}

export interface ScaleChartProps {
  readonly sentence: string;
  readonly unit: string;
  readonly range: FigureRange;
  readonly minimum: { readonly value: Decimal; readonly side: "at-least" | "at-most" } | undefined;
  readonly marks: readonly ScaleMark[];
  readonly faults?: readonly ScaleFault[];
  /** The pieces as they are with a mark at another place. */
  readonly piecesWith: (moved: ReadonlyMap<string, Decimal>) => readonly ScalePiece[];
}

const plot = { top: 20, bottom: 88, height: 136 };

/** Points over the measured value, with what can be answered and the minimum. Marks can be moved by hand and by keys. */
export function ScaleChart(props: ScaleChartProps) {
  const { marks, range, minimum, unit } = props;
  const { readOnly, set } = useFieldSettings();
  const [moving, setMoving] = useState<{ readonly path: string; readonly value: Decimal }>();
  const frame = useRef<HTMLDivElement>(null);
  const values = marks.map(({ value }) => value);
  const shownValues = minimum === undefined ? values : [...values, minimum.value];
  const stretch = stretchOf(shownValues, range);
  const step = handleStep(stretch, values, range.places);
  const moved = new Map(moving === undefined ? [] : [[moving.path, moving.value]]);
  const pieces = props.piecesWith(moved);
  const heights = heightsOf(pieces);
  const at = (value: number) => placeOf(value, stretch);
  /** Drawn as far as can be answered; what is faulty is drawn whole, so that it is seen. */
  function ends({ from, to, faulty }: ScalePiece) {
    const [left, right] = [
      at(from === null ? -Infinity : Number(from)),
      at(to === null ? Infinity : Number(to)),
    ];
    if (faulty) return { left, right };
    return {
      left: Math.max(left, at(numberOf(range.least) ?? -Infinity)),
      right: Math.min(right, at(numberOf(range.most) ?? Infinity)),
    };
  }

  const valueOf = ({ path, value }: ScaleMark) => moved.get(path.join(".")) ?? value;
  const rows = labelRows(
    marks.map((mark) => at(Number(valueOf(mark)))),
    12,
  );

  return (
    <figure className={classes["figure"]}>
      <div ref={frame} className={classes["frame"]}>
        <svg
          className={classes["chart"]}
          height={plot.height}
          width="100%"
          role="img"
          aria-label={messages.chart(props.sentence)}
        >
          {pieces.map((piece, order) => (
            // Pieces follow from left to right and have no other name.
            // oxlint-disable-next-line react/no-array-index-key
            <Piece key={order} piece={piece} heights={heights} {...ends(piece)} />
          ))}
          {props.faults?.map(({ from, to, words }) => {
            const [left, right] = [
              at(from === null ? -Infinity : Number(from)),
              at(to === null ? Infinity : Number(to)),
            ];
            return (
              <g key={`${from} ${to} ${words}`} className={classes["fault"]}>
                <rect
                  x={`${left}%`}
                  width={`${Math.max(0.5, right - left)}%`}
                  y={plot.top}
                  height={plot.bottom - plot.top}
                />
                <text x={`${(left + right) / 2}%`} y={plot.top + 14}>
                  {words}
                </text>
              </g>
            );
          })}
          <line className={classes["axis"]} x1="0%" x2="100%" y1={plot.bottom} y2={plot.bottom} />
          <Answerable range={range} at={at} stretch={stretch} />
          {minimum !== undefined && (
            <g className={classes["minimum"]}>
              <line
                x1={`${at(Number(minimum.value))}%`}
                x2={`${at(Number(minimum.value))}%`}
                y1={6}
                y2={plot.bottom}
              />
              <text
                x={`${at(Number(minimum.value))}%`}
                dx={at(Number(minimum.value)) > 60 ? -4 : 4}
                textAnchor={at(Number(minimum.value)) > 60 ? "end" : "start"}
                y={12}
              >
                {messages.minimum(minimum.side, withUnit(minimum.value, unit))}
              </text>
            </g>
          )}
        </svg>
        {marks.map((mark, order) => (
          <ScaleHandle
            key={mark.path.join(".")}
            mark={mark}
            value={valueOf(mark)}
            text={withUnit(valueOf(mark), unit)}
            left={at(Number(valueOf(mark)))}
            top={plot.bottom}
            row={rows[order] ?? 0}
            step={step}
            readOnly={readOnly}
            valueAt={(clientX) => valueAt(frame.current, clientX, stretch)}
            onMoving={(value) =>
              setMoving(value === undefined ? undefined : { path: mark.path.join("."), value })
            }
            onMoved={(value) => set(mark.path, value)}
          />
        ))}
      </div>
      <figcaption className={classes["caption"]} data-screen-only>
        {readOnly ? messages.caption : messages.captionWithHandles}
      </figcaption>
    </figure>
  );
}

/** The points of a band as an area, of a line as a slope. */
function Piece(props: {
  readonly piece: ScalePiece;
  readonly heights: (hundredths: number) => number;
  readonly left: number;
  readonly right: number;
}) {
  const { piece, heights, left, right } = props;
  if (right <= left) return null;
  const [start, end, base] = [piece.startHundredths, piece.endHundredths, 0].map(heights);
  const isLevel = piece.startHundredths === piece.endHundredths;
  return (
    <g data-faulty={piece.faulty}>
      {/* Percent of the width is only known to an inner picture. */}
      <svg
        x={`${left}%`}
        width={`${right - left}%`}
        height={plot.height}
        viewBox={`0 0 100 ${plot.height}`}
        preserveAspectRatio="none"
      >
        <polygon
          className={classes["area"]}
          points={`0,${base} 0,${start} 100,${end} 100,${base}`}
        />
      </svg>
      <line className={classes["level"]} x1={`${left}%`} x2={`${right}%`} y1={start} y2={end} />
      {isLevel && right - left > 4 && (
        <text className={classes["points"]} x={`${(left + right) / 2}%`} y={(start ?? 0) - 5}>
          {formatPoints(piece.startHundredths)}
        </text>
      )}
    </g>
  );
}

/** The thick part of the line: what can be answered. */
function Answerable(props: {
  readonly range: FigureRange;
  readonly at: (value: number) => number;
  readonly stretch: { readonly goesOnBelow: boolean; readonly goesOnAbove: boolean };
}) {
  const { range, at, stretch } = props;
  const [least, most] = [numberOf(range.least), numberOf(range.most)];
  const [left, right] = [at(least ?? -Infinity), at(most ?? Infinity)];
  return (
    <g className={classes["answerable"]}>
      <line x1={`${left}%`} x2={`${right}%`} y1={plot.bottom} y2={plot.bottom} />
      {stretch.goesOnBelow && (least === undefined || left === 0) && (
        <text x="0%" y={plot.bottom - 4} textAnchor="start">
          {messages.goesOnBelow}
        </text>
      )}
      {stretch.goesOnAbove && (most === undefined || right === 100) && (
        <text x="100%" y={plot.bottom - 4} textAnchor="end">
          {messages.goesOnAbove}
        </text>
      )}
    </g>
  );
}

function heightsOf(pieces: readonly ScalePiece[]): (hundredths: number) => number {
  const all = pieces.flatMap(({ startHundredths, endHundredths }) => [
    startHundredths,
    endHundredths,
  ]);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const per = (plot.bottom - plot.top) / (high - low || 1);
  return (hundredths) => plot.bottom - (hundredths - low) * per;
}

function valueAt(
  frame: HTMLElement | null,
  clientX: number,
  stretch: { from: number; to: number },
) {
  const box = frame?.getBoundingClientRect();
  if (box === undefined || box.width === 0) return stretch.from;
  return stretch.from + ((clientX - box.left) / box.width) * (stretch.to - stretch.from);
}

function withUnit(value: Decimal, unit: string): string {
  return unit === "" ? formatDecimal(value) : `${formatDecimal(value)} ${unit}`;
}
