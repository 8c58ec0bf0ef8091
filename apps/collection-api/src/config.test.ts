import { expect, test } from "vitest";
import { readConfig } from "#config.ts";

test("all that is wrong with the environment is told together", () => {
  expect(readConfig({ PORT: "http", DATABASE_URL: "mysql://x" }).problems).toHaveLength(2);
});

test("only the database must be told", () => {
  const { config, problems } = readConfig({ DATABASE_URL: "postgres://x@127.0.0.1:5432/y" });
  expect(problems).toEqual([]);
  expect(config).toMatchObject({ port: 8080, host: "127.0.0.1" });
});
