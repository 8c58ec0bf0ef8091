import Type from "typebox";

const closed = { additionalProperties: false };
const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const name = { name: Type.String() };

/** Counts that add up, one bar a row. */
export const StackedBars = Type.Object(
  {
    kind: Type.Literal("stacked-bars"),
    parts: Type.Array(Type.String()),
    rows: Type.Array(
      Type.Object({ ...name, values: Type.Array(Type.Integer({ minimum: 0 })) }, closed),
    ),
    axisTitle: Type.String(),
  },
  closed,
);
export type StackedBars = Type.Static<typeof StackedBars>;

/** Every value of each row as a point, with mean and median where there are enough of them. */
export const Strip = Type.Object(
  {
    kind: Type.Literal("strip"),
    rows: Type.Array(
      Type.Object(
        {
          ...name,
          values: Type.Array(Type.Number()),
          mean: orNull(Type.Number()),
          median: orNull(Type.Number()),
        },
        closed,
      ),
    ),
    axisTitle: Type.String(),
    meanName: Type.String(),
    medianName: Type.String(),
  },
  closed,
);
export type Strip = Type.Static<typeof Strip>;

/** A value and how sure it is, one row each: shrunk means, places. */
export const Ranges = Type.Object(
  {
    kind: Type.Literal("ranges"),
    rows: Type.Array(
      Type.Object(
        { ...name, low: Type.Number(), value: Type.Number(), high: Type.Number() },
        closed,
      ),
    ),
    axisTitle: Type.String(),
    reference: orNull(Type.Object({ ...name, value: Type.Number() }, closed)),
  },
  closed,
);
export type Ranges = Type.Static<typeof Ranges>;

/** Shares of the most that can be had, shaded; each cell with its own words. */
export const Heat = Type.Object(
  {
    kind: Type.Literal("heat"),
    columns: Type.Array(Type.String()),
    rows: Type.Array(
      Type.Object(
        {
          ...name,
          cells: Type.Array(
            Type.Object(
              { share: orNull(Type.Number({ minimum: 0, maximum: 1 })), text: Type.String() },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type Heat = Type.Static<typeof Heat>;

/** From one value to another; `firm` where the difference is more than error, else the end is hollow. */
export const Dumbbell = Type.Object(
  {
    kind: Type.Literal("dumbbell"),
    rows: Type.Array(
      Type.Object(
        { ...name, from: Type.Number(), to: Type.Number(), firm: Type.Boolean() },
        closed,
      ),
    ),
    axisTitle: Type.String(),
    fromName: Type.String(),
    toName: Type.String(),
  },
  closed,
);
export type Dumbbell = Type.Static<typeof Dumbbell>;

/** Points of several groups, each its own shape; straight lines from edge to edge, y = intercept + slope · x. */
export const Scatter = Type.Object(
  {
    kind: Type.Literal("scatter"),
    groups: Type.Array(Type.String()),
    points: Type.Array(
      Type.Object(
        {
          ...name,
          group: Type.Integer({ minimum: 0 }),
          x: Type.Number(),
          y: Type.Number(),
          labelled: Type.Boolean(),
        },
        closed,
      ),
    ),
    lines: Type.Array(
      Type.Object(
        { ...name, intercept: Type.Number(), slope: Type.Number(), dashed: Type.Boolean() },
        closed,
      ),
    ),
    xTitle: Type.String(),
    yTitle: Type.String(),
  },
  closed,
);
export type Scatter = Type.Static<typeof Scatter>;

export const Chart = Type.Union([StackedBars, Strip, Ranges, Heat, Dumbbell, Scatter]);
export type Chart = Type.Static<typeof Chart>;
