import Type from "typebox";

/** Names an input, level or item inside one indicator; kept when its label is reworded. */
export const Key = Type.String({ pattern: "^[a-z][a-z0-9_-]{0,39}$" });

/** Identity of a node, kept through rewording, renumbering and moving, from version to version. */
export const NodeId = Type.String({ pattern: "^[A-Za-z0-9_-]{1,64}$" });

/** A calendar date, YYYY-MM-DD. */
export const CalendarDate = Type.String({
  pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
});

/** Integer hundredths of a point: 265 is 2,65 điểm. */
export const Hundredths = Type.Integer({ minimum: -1_000_000, maximum: 1_000_000 });

export const Text = Type.String({ maxLength: 4000 });
export const Title = Type.String({ maxLength: 600 });
