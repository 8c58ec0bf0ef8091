import { expect, test } from "vitest";
import { routes } from "#routes.ts";

test("no two routes share an address and method, nor an operation id", () => {
  const addresses = routes.map(({ method, url }) => `${method} ${url}`);
  const operations = routes.map(({ schema }) => schema.operationId);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(new Set(operations).size).toBe(operations.length);
  expect(routes.length).toBeGreaterThan(30);
});

test("addresses are plural and kebab-case, with parameters that the route describes", () => {
  for (const { url, schema } of routes) {
    expect(url).toMatch(/^(\/([a-z]+(-[a-z]+)*(\.schema\.json)?|:[a-zA-Z0-9]+))+$/);
    const named = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const described =
      schema.params === undefined ? [] : Object.keys(Reflect.get(schema.params, "properties"));
    expect(named, url).toEqual(described);
  }
});

test("every route says who may call it, and only health, the ways to sign in and the schema of the document are public", () => {
  const open = routes.filter(({ config }) => config.access === "public").map(({ url }) => url);
  expect(open).toEqual(["/health", "/sign-in-ways", "/criteria-set-version.schema.json"]);
});

test("what comes in has no room for unknown fields", () => {
  const open = routes.filter(({ schema: { params, querystring, body } }) =>
    [params, querystring, body].some(
      (part) => part !== undefined && Reflect.get(part, "additionalProperties") !== false,
    ),
  );
  expect(open.map(({ url }) => url)).toEqual([]);
});
