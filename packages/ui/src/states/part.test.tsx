import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { messages } from "#messages.ts";
import { createQueryClient } from "#queries/query-client.ts";
import { Part } from "#states/part.tsx";

afterEach(cleanup);

function Greeting({ name }: { readonly name: string }) {
  return <p>{name}</p>;
}

test("a part that does not arrive says so beside the page, which stays; asked for again, it comes", async () => {
  let isLineDown = true;
  const load = () =>
    isLineDown ? Promise.reject(new TypeError("no line")) : Promise.resolve(Greeting);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueryClient()}>
        <h1>{"Trang"}</h1>
        <Part name="greeting" load={load} props={{ name: "Xin chào" }} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  expect(await screen.findByText(messages.offlinePage)).toBeDefined();
  expect(screen.getByRole("heading", { name: "Trang" })).toBeDefined();
  isLineDown = false;
  fireEvent.click(screen.getByRole("button", { name: messages.tryAgain }));
  expect(await screen.findByText("Xin chào")).toBeDefined();
});
