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

test("a mail server is taken from SMTP_*, what is wrong with it is told, and without SMTP_HOST there is none", () => {
  const DATABASE_URL = "postgres://localhost/x";
  const good = { DATABASE_URL, SMTP_HOST: "mail.local", SMTP_FROM: "thuocdo@example.vn" };
  expect(readConfig({ DATABASE_URL }).config.mail).toBeUndefined();
  expect(readConfig(good)).toMatchObject({
    problems: [],
    config: { mail: { port: 587, security: "starttls" } },
  });
  expect(readConfig({ ...good, SMTP_SECURITY: "tls" }).config.mail?.port).toBe(465);
  const wrong = { ...good, SMTP_PORT: "0", SMTP_FROM: "ai đó", SMTP_USER: "x" };
  expect(readConfig(wrong).problems).toHaveLength(3);
  expect(readConfig({ ...good, SMTP_SECURITY: "ssl" }).problems).toHaveLength(1);
});
