import "fake-indexeddb/auto";
import { QueryClient } from "@tanstack/react-query";
import { forgetPerson } from "@thuocdo/ui/forget-on-sign-out";
import { expect, test } from "vitest";
import { keepReads, keptForOffline } from "#lib/kept-reads/use-kept-reads.ts";

const mine = ["submissions", "mine"];

/** A page that reads one thing from the server, or finds it kept. */
async function page(personId: string) {
  const client = new QueryClient();
  const close = await keepReads(client, personId);
  return {
    client,
    close,
    read: async (data: object, key = mine) =>
      await client.fetchQuery({ queryKey: key, queryFn: () => data, meta: keptForOffline }),
    finds: () => client.getQueryData(mine),
  };
}

/** What the next page finds: writing takes a moment. */
async function nextFinds(personId: string) {
  await new Promise((done) => setTimeout(done, 20));
  const next = await page(personId);
  next.close();
  return next.finds();
}

test("what was read is there when the portal is opened again, as old as it is", async () => {
  const first = await page("a");
  await first.read({ items: [1] });
  expect(await nextFinds("a")).toEqual({ items: [1] });
  first.close();
  const again = await page("a");
  expect(again.client.getQueryState(mine)?.dataUpdatedAt).toBe(
    first.client.getQueryState(mine)?.dataUpdatedAt,
  );
  again.close();
});

test("what is not marked is not kept", async () => {
  const first = await page("b");
  await first.client.fetchQuery({ queryKey: ["other"], queryFn: () => 1 });
  await first.read({ items: [] });
  expect(await nextFinds("b")).toEqual({ items: [] });
  first.close();
  const again = await page("b");
  expect(again.client.getQueryData(["other"])).toBeUndefined();
  again.close();
});

test("another person on the machine finds nothing, and what was kept before is gone", async () => {
  const first = await page("c");
  await first.read({ items: [3] });
  expect(await nextFinds("c")).toEqual({ items: [3] });
  first.close();
  expect(await nextFinds("d")).toEqual(undefined);
  expect(await nextFinds("c")).toEqual(undefined);
});

test("signing out takes what was kept away", async () => {
  const first = await page("e");
  await first.read({ items: [5] });
  expect(await nextFinds("e")).toEqual({ items: [5] });
  await forgetPerson();
  first.close();
  expect(await nextFinds("e")).toEqual(undefined);
});
