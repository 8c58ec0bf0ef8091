import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { ProblemError } from "@thuocdo/contract/problem-error";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { noteFailure } from "#failures/note-failure.ts";
import { messages } from "#messages.ts";
import { createQueryClient } from "#queries/query-client.ts";
import { useSession } from "#session/session.ts";
import { sessionExpiry } from "#session/session-expiry.ts";
import { SessionGate } from "#session/session-gate.tsx";

const health = {
  status: "ok",
  version: "0.1.0",
  schema: "2026-11-26-1130-tell-of-simulated-data",
  upSeconds: 1,
  demonstration: true,
};

const me = {
  person: {
    id: "00000000-0000-4000-8000-000000000001",
    userName: "can-bo",
    fullName: "Cán bộ thử",
  },
  due: null,
  signedInBy: "password",
  handOvers: 0,
  secondFactor: { on: false, required: false },
  assignments: [],
  demonstration: true,
  now: "2026-11-24T00:00:00.000Z",
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** The service as far as signing in goes: one account, one session. */
function startService({ signedIn }: { signedIn: boolean }) {
  const session = { signedIn };
  vi.stubGlobal("fetch", (url: string, init?: { body?: string }) => {
    if (url === "/api/auth/sign-in/username") {
      const right = (init?.body ?? "").includes('"password":"dung"');
      session.signedIn = right;
      return Promise.resolve(new Response("{}", { status: right ? 200 : 401 }));
    }
    if (url === "/api/health") return Promise.resolve(Response.json(health));
    const refusal = { code: "signed-out", message: "Nobody is signed in.", details: {} };
    return Promise.resolve(
      session.signedIn ? Response.json(me) : Response.json(refusal, { status: 401 }),
    );
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueryClient()}>
        <SessionGate>
          <Page />
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

function Page() {
  return (
    <>
      <h1>{useSession().person.fullName}</h1>
      <input aria-label="Ghi chú" />
    </>
  );
}

async function signIn(password: string) {
  fireEvent.change(await screen.findByLabelText(messages.password), {
    target: { value: password },
  });
  fireEvent.submit(screen.getByLabelText(messages.password));
}

test("nobody signed in sees the sign-in page alone", async () => {
  startService({ signedIn: false });
  expect(await screen.findByRole("heading", { name: messages.signIn })).toBeDefined();
  expect(screen.queryByLabelText("Ghi chú")).toBeNull();
});

test("the sign-in page says that the data is simulated, before anybody has signed in", async () => {
  startService({ signedIn: false });
  expect(await screen.findByText(messages.demonstration)).toBeDefined();
});

test("a wrong password is told and can be tried again; the right one opens the page and asks no second time", async () => {
  startService({ signedIn: false });
  fireEvent.change(await screen.findByLabelText(messages.userName), {
    target: { value: "can-bo" },
  });
  await signIn("sai");
  expect(await screen.findByText(messages.credentialsWrong)).toBeDefined();
  await signIn("dung");
  expect(await screen.findByRole("heading", { name: "Cán bộ thử" })).toBeDefined();
  expect(screen.queryByText(messages.signInAgain)).toBeNull();
});

test("when the session ends, the page keeps what is typed under the dialog that asks again", async () => {
  startService({ signedIn: true });
  fireEvent.change(await screen.findByLabelText("Ghi chú"), { target: { value: "đang gõ" } });
  act(() => noteFailure(new ProblemError(401, { code: "signed-out", message: "", details: {} })));
  expect(await screen.findByText(messages.signInAgain)).toBeDefined();
  await signIn("dung");
  await vi.waitFor(() => expect(screen.queryByText(messages.signInAgain)).toBeNull());
  expect(screen.getByLabelText<HTMLInputElement>("Ghi chú").value).toBe("đang gõ");
});

test("without a line the person last signed in goes on; the server asks for the password once it answers", async () => {
  startService({ signedIn: true });
  await screen.findByRole("heading", { name: "Cán bộ thử" });
  cleanup();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no line")));
  const again = createQueryClient();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={again}>
        <SessionGate>
          <Page />
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>,
  );
  fireEvent.change(await screen.findByLabelText("Ghi chú"), { target: { value: "đang gõ" } });
  const refusal = { code: "signed-out", message: "Nobody is signed in.", details: {} };
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(refusal, { status: 401 })));
  await act(async () => await again.refetchQueries());
  expect(await screen.findByText(messages.signInAgain)).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>("Ghi chú").value).toBe("đang gõ");
  act(() => sessionExpiry.noteRenewed());
});

test("without a line nobody is let in where nobody was signed in", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no line")));
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false, networkMode: "always" } });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <SessionGate>
          <Page />
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>,
  );
  expect(await screen.findByText(messages.offlinePage)).toBeDefined();
  expect(screen.queryByLabelText("Ghi chú")).toBeNull();
});
