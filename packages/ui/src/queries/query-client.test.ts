import { UnreachableError } from "@thuocdo/contract/problem-error";
import { expect, test } from "vitest";
import { connection } from "#connection/connection.ts";
import { createQueryClient, onThisMachine } from "#queries/query-client.ts";

test("what is read on the machine itself says nothing of the line; what the server answers does", async () => {
  const client = createQueryClient();
  const cut = () => Promise.reject(new UnreachableError("cut"));
  await expect(
    client.fetchQuery({ queryKey: ["mine"], queryFn: cut, retry: false }),
  ).rejects.toThrow("cut");
  expect(connection.isReachable()).toBe(false);
  await client.fetchQuery({ queryKey: ["kept"], queryFn: () => 1, meta: onThisMachine });
  expect(connection.isReachable()).toBe(false);
  await client.fetchQuery({ queryKey: ["mine"], queryFn: () => 1 });
  expect(connection.isReachable()).toBe(true);
});
