import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { SessionContext } from "@thuocdo/ui/session";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { IssuableVersion } from "#features/issuing/issuable-version.ts";
import { IssueDialog, type IssueReadiness } from "#features/issuing/issue-dialog.tsx";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const signer = {
  person: { id: "an", userName: "an", fullName: "An" },
  assignments: [],
  due: null,
  secondFactor: { on: false, required: false },
  signedInBy: "password" as const,
  handOvers: 0,
  demonstration: true,
  now: "2026-11-26T02:00:00.000Z",
};

const sound: IssuableVersion = {
  id: "v",
  label: "2026.1",
  sequence: 3,
  document: criteriaSet("1.1 percent"),
  supersedes: { label: "2021", isFollowed: true },
  openConsultation: undefined,
  impact: undefined,
};
const free: IssueReadiness = { kind: "known", blocks: [] };

function blocked(onGo: () => void): IssueReadiness {
  const places = [{ key: "p", label: "Thành phố Hà Nội: Tiêu chí 1 · Điểm", onGo }];
  return {
    kind: "known",
    blocks: [{ key: "comments", sentence: "Còn 1 ý kiến:", places, rest: "" }],
  };
}

const onClose = vi.fn<() => void>();

function dialog(readiness: IssueReadiness, version: IssuableVersion = sound) {
  return (
    <MantineProvider env="test">
      <SessionContext value={signer}>
        <QueryClientProvider client={new QueryClient()}>
          <IssueDialog
            version={version}
            warnings={0}
            readiness={readiness}
            onIssued={() => {}}
            onClose={onClose}
          />
        </QueryClientProvider>
      </SessionContext>
    </MantineProvider>
  );
}

test("nothing can be typed while it is not known what stands in the way", () => {
  render(dialog({ kind: "asking" }));
  expect(screen.queryByLabelText("Số quyết định")).toBeNull();
  expect(screen.getByText(/Đang xem còn gì/u)).toBeDefined();
});

test("a place that stands in the way is gone to by one press, and the dialog is out of the way", () => {
  const onGo = vi.fn<() => void>();
  render(dialog(blocked(onGo)));
  expect(screen.queryByLabelText("Số quyết định")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: /Thành phố Hà Nội/u }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(onGo).toHaveBeenCalledOnce();
});

test("what the signer has typed stays when something comes in the way meanwhile", () => {
  const { rerender } = render(dialog(free));
  fireEvent.change(screen.getByLabelText("Số quyết định"), { target: { value: "05/QĐ-V05" } });
  rerender(dialog(blocked(() => {})));
  expect(screen.getByText("Còn 1 ý kiến:")).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>("Số quyết định").value).toBe("05/QĐ-V05");
});

test.each([
  { version: { ...sound, label: "Dự thảo 2" }, warning: /Tên còn chữ “dự thảo”/u },
  {
    version: { ...sound, supersedes: { label: "2024", isFollowed: false } },
    warning: /không được soạn từ 2024/u,
  },
])("the signer is warned: $warning", ({ version, warning }) => {
  render(dialog(free));
  expect(screen.queryByText(warning)).toBeNull();
  cleanup();
  render(dialog(free, version));
  expect(screen.getByText(warning)).toBeDefined();
});

test("what the signer has typed is there again when the dialog was closed by mistake; that it can't be undone is to be said anew", () => {
  render(dialog(free));
  fireEvent.change(screen.getByLabelText("Chức vụ người ký"), { target: { value: "Thứ trưởng" } });
  fireEvent.click(screen.getByLabelText(/Tôi hiểu/u));
  cleanup();
  render(dialog(free));
  expect(screen.getByLabelText<HTMLInputElement>("Chức vụ người ký").value).toBe("Thứ trưởng");
  expect(screen.getByLabelText<HTMLInputElement>(/Tôi hiểu/u).checked).toBe(false);
});
