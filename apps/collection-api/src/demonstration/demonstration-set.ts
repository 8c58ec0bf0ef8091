import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FieldValue } from "@thuocdo/criteria/answer";
import { CriteriaSetVersion } from "@thuocdo/criteria/version";
import Type from "typebox";
import Value from "typebox/value";

const dataFolder = join(import.meta.dirname, "../../data");

/** What one indicator's answer must give: points, a state with its reason, or a level that a knock-out leads to. */
export const TestVector = Type.Object(
  {
    indicatorId: Type.String(),
    code: Type.String(),
    values: Type.Record(Type.String(), FieldValue),
    expected: Type.Union([
      Type.Object({ state: Type.Literal("scored"), hundredths: Type.Integer() }),
      Type.Object({ state: Type.Literal("missing"), reason: Type.String() }),
      Type.Object({ state: Type.Literal("invalid"), reason: Type.String() }),
      Type.Object({ level: Type.String(), knockOut: Type.Literal(true) }),
    ]),
  },
  { additionalProperties: false },
);
export type TestVector = Type.Static<typeof TestVector>;

const TestVectors = Type.Object({
  note: Type.String(),
  periodFrom: Type.String(),
  vectors: Type.Array(TestVector),
});

/** The illustrative set of 7 groups, 22 criteria and 44 indicators. It says of itself that it is illustrative. */
export async function readDemonstrationSet(): Promise<CriteriaSetVersion> {
  return Value.Parse(CriteriaSetVersion, await readJson("demonstration-criteria-set.json"));
}

/** Sample answers with the points they must give in every executor. */
export async function readTestVectors(): Promise<Type.Static<typeof TestVectors>> {
  return Value.Parse(TestVectors, await readJson("demonstration-test-vectors.json"));
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(dataFolder, name), "utf8"));
}
