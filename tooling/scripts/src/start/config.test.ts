import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { sentenceFor } from "./messages.ts";

test("nothing needs to be set", () => {
  expect(readConfig({}, "/house")).toEqual({
    problems: [],
    config: {
      port: 8080,
      host: "127.0.0.1",
      dataFolder: "/house/.thuocdo",
      databaseUrl: undefined,
      withDemonstration: true,
    },
  });
});

test("what is set is taken, and a folder is read from the house", () => {
  const { config, problems } = readConfig(
    {
      PORT: "80",
      HOST: "::1",
      THUOCDO_DATA: "../data",
      DATABASE_URL: "postgres://người@db:5432/thuocdo",
      THUOCDO_DEMO: "0",
    },
    "/house",
  );
  expect(problems).toEqual([]);
  expect(config).toEqual({
    port: 80,
    host: "::1",
    dataFolder: "/data",
    databaseUrl: "postgres://người@db:5432/thuocdo",
    withDemonstration: false,
  });
});

test("a variable that is set to nothing counts as not set", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: " " }, "/house").problems).toEqual([]);
});

test("everything that is wrong is told at once", () => {
  const { problems } = readConfig(
    { PORT: "80a", HOST: "a b", DATABASE_URL: "mysql://db/x", THUOCDO_DEMO: "no" },
    "/house",
  );
  expect(problems.map(({ code }) => code)).toEqual([
    "port-invalid",
    "host-invalid",
    "database-url-invalid",
    "demonstration-invalid",
  ]);
});

test.each(["0", "65536", "-1", "8080.5", "1e3"])("PORT=%s is no port", (PORT) => {
  expect(readConfig({ PORT }, "/house").problems).toEqual([{ code: "port-invalid", value: PORT }]);
});

test("each problem is one sentence that says what to do", () => {
  const { problems } = readConfig({ PORT: "x", DATABASE_URL: "x", THUOCDO_DEMO: "x" }, "/house");
  for (const sentence of problems.map(sentenceFor)) {
    expect(sentence).toMatch(/^[^\n]+: [^\n]+\.$/);
  }
});

test("a refused address never shows the password in it", () => {
  const [problem] = readConfig({ DATABASE_URL: "mysql://a:bimat@db/x" }, "/house").problems;
  expect(problem && sentenceFor(problem)).not.toContain("bimat");
});
