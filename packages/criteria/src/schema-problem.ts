import type Type from "typebox";
import Value from "typebox/value";

/** Names or positions on the way down into a value. */
export type FieldPath = readonly (string | number)[];

/** One thing wrong with the shape of a value. */
export interface SchemaProblem {
  readonly code:
    | "field-missing"
    | "field-unknown"
    | "type-wrong"
    | "value-not-allowed"
    | "number-out-of-range"
    | "text-too-long"
    | "text-malformed"
    | "too-few-items";
  readonly path: FieldPath;
  /** English, for developers. */
  readonly message: string;
}

/** Everything wrong with the value, each at the deepest place that can be named; empty when the schema takes it. */
export function schemaProblems(schema: Type.TSchema, value: unknown): readonly SchemaProblem[] {
  return Value.Check(schema, value) ? [] : explain(schema, value, []);
}

/** The keywords of JSON Schema that our documents use. */
interface Keywords {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Type.TSchema[];
  readonly properties?: Readonly<Record<string, Type.TSchema>>;
  readonly patternProperties?: Readonly<Record<string, Type.TSchema>>;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Type.TSchema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
}

function explain(schema: Type.TSchema, value: unknown, path: FieldPath): readonly SchemaProblem[] {
  const fits: boolean = Value.Check(schema, value);
  if (fits) return [];
  const keywords: Keywords = schema;
  const wrong = (code: SchemaProblem["code"], message: string): readonly SchemaProblem[] => [
    { code, path, message: `${path.length === 0 ? "The value" : path.join("/")} ${message}` },
  ];
  if (keywords.anyOf !== undefined) return explainUnion(keywords.anyOf, value, path);
  if (keywords.const !== undefined) {
    return wrong("value-not-allowed", `is ${show(value)}, allowed is ${show(keywords.const)}.`);
  }
  if (keywords.properties !== undefined) {
    if (!isObject(value)) return wrong("type-wrong", `is ${show(value)}, expected an object.`);
    return explainFields(keywords, value, path);
  }
  if (keywords.patternProperties !== undefined) {
    if (!isObject(value)) return wrong("type-wrong", `is ${show(value)}, expected an object.`);
    const problems = explainMembers(keywords.patternProperties, value, path);
    return problems.length > 0 ? problems : wrong("too-few-items", "has no members, needs one.");
  }
  if (keywords.items !== undefined) {
    const { items, minItems = 0 } = keywords;
    if (!Array.isArray(value)) return wrong("type-wrong", `is ${show(value)}, expected a list.`);
    if (value.length < minItems) {
      return wrong("too-few-items", `has ${value.length} items, needs at least ${minItems}.`);
    }
    return value.flatMap((item, index) => explain(items, item, [...path, index]));
  }
  if (keywords.type === "string" && typeof value === "string") {
    return keywords.pattern !== undefined && !new RegExp(keywords.pattern, "u").test(value)
      ? wrong("text-malformed", `is ${show(value)}, which does not match ${keywords.pattern}.`)
      : wrong("text-too-long", `is longer than ${keywords.maxLength} characters.`);
  }
  if (keywords.type === "integer" && Number.isInteger(value)) {
    const { minimum = "-∞", maximum = "∞" } = keywords;
    return wrong("number-out-of-range", `is ${show(value)}, allowed is ${minimum} to ${maximum}.`);
  }
  return wrong("type-wrong", `is ${show(value)}, expected ${keywords.type ?? "another type"}.`);
}

function explainFields(
  { properties = {}, required = [] }: Keywords,
  value: Readonly<Record<string, unknown>>,
  path: FieldPath,
): readonly SchemaProblem[] {
  const missing = required
    .filter((field) => !Object.hasOwn(value, field))
    .map((field) => ({
      code: "field-missing" as const,
      path: [...path, field],
      message: `${[...path, field].join("/")} is missing.`,
    }));
  const others = Object.entries(value).flatMap(([field, part]) => {
    const schema = Object.hasOwn(properties, field) ? properties[field] : undefined;
    if (schema !== undefined) return explain(schema, part, [...path, field]);
    const place = [...path, field];
    const message = `${place.join("/")} is not known. Known: ${Object.keys(properties).join(", ")}.`;
    return [{ code: "field-unknown" as const, path: place, message }];
  });
  return [...missing, ...others];
}

function explainMembers(
  patterns: Readonly<Record<string, Type.TSchema>>,
  value: Readonly<Record<string, unknown>>,
  path: FieldPath,
): readonly SchemaProblem[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const place = [...path, name];
    const found = Object.entries(patterns).find(([pattern]) => new RegExp(pattern, "u").test(name));
    if (found !== undefined) return explain(found[1], member, place);
    const message = `${place.join("/")} is no name that is allowed: ${Object.keys(patterns).join(", ")}.`;
    return [{ code: "field-unknown" as const, path: place, message }];
  });
}

/** Of several shapes, the one the value claims to be: by its `kind`, or by being an object, or any for null. */
function explainUnion(
  branches: readonly Type.TSchema[],
  value: unknown,
  path: FieldPath,
): readonly SchemaProblem[] {
  const shapes = branches.map((schema) => ({ schema, keywords: schema as Keywords }));
  const objects = shapes.filter(({ keywords }) => keywords.properties !== undefined);
  if (isObject(value) && objects.length > 0) {
    const kindOf = ({ keywords }: (typeof shapes)[number]) =>
      (keywords.properties?.["kind"] as Keywords | undefined)?.const;
    const claimed = objects.find((shape) => kindOf(shape) === value["kind"]);
    if (claimed !== undefined) return explain(claimed.schema, value, path);
    const place = [...path, "kind"];
    const allowed = objects.map(kindOf).map(show).join(", ");
    const message = `${place.join("/")} is ${show(value["kind"])}, allowed is ${allowed}.`;
    return [{ code: "value-not-allowed", path: place, message }];
  }
  const open = shapes.filter(({ keywords }) => !("const" in keywords) && keywords.type !== "null");
  const [only] = open;
  if (only !== undefined && open.length === 1) return explain(only.schema, value, path);
  const allowed = shapes
    .map(({ keywords }) => ("const" in keywords ? show(keywords.const) : keywords.type))
    .join(", ");
  const message = `${path.join("/")} is ${show(value)}, allowed is ${allowed}.`;
  return [{ code: "value-not-allowed", path, message }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
