import Type from "typebox";
import { Hundredths, Key } from "#key.ts";

export const LevelPoints = Type.Object(
  { key: Key, hundredths: Hundredths },
  { additionalProperties: false },
);

/** Points by the level chosen or the title held. */
export const LevelsRule = Type.Object(
  {
    kind: Type.Literal("levels"),
    levels: Type.Array(LevelPoints, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type LevelsRule = Type.Static<typeof LevelsRule>;
