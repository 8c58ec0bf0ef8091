import Type from "typebox";

export const closed = { additionalProperties: false };

export const orNull = <Schema extends Type.TSchema>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** An interval with both ends included. */
export const Limits = Type.Object({ low: Type.Number(), high: Type.Number() }, closed);
