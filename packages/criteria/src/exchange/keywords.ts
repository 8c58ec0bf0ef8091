/** The keywords of JSON Schema by which a document is taken apart into columns and put together again. */
export interface Keywords {
  readonly type?: string;
  readonly const?: unknown;
  readonly pattern?: string;
  readonly anyOf?: readonly Keywords[];
  readonly properties?: Readonly<Record<string, Keywords>>;
  readonly required?: readonly string[];
  readonly items?: Keywords;
}

export function takesNull({ type, anyOf = [] }: Keywords): boolean {
  return type === "null" || anyOf.some(takesNull);
}

/** The shapes with named fields among what the schema takes. */
export function objectShapes(schema: Keywords): readonly Keywords[] {
  if (schema.properties !== undefined) return [schema];
  return (schema.anyOf ?? []).filter(({ properties }) => properties !== undefined);
}

/** Words of any sort, with no form that they must have: empty ones are words too. */
export function takesEmptyText({ type, pattern }: Keywords): boolean {
  return type === "string" && pattern === undefined;
}
