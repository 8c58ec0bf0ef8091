import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { EvidenceReference } from "@thuocdo/submissions/answers";
import { ThemeProvider } from "@thuocdo/ui/theme-provider";
import { afterEach, expect, test } from "vitest";
import { EvidenceDetails } from "#features/answering/evidence-details.tsx";

afterEach(cleanup);

const decree = { sha256: "a".repeat(64), name: "qd.pdf", documentDate: "2022-06-05" };

function show(unreadableDate?: string) {
  const changes: (readonly [EvidenceReference, string | undefined])[] = [];
  render(
    <ThemeProvider>
      <EvidenceDetails
        reference={decree}
        unreadableDate={unreadableDate}
        onChange={(...change) => changes.push(change)}
      />
    </ThemeProvider>,
  );
  return changes;
}

const date = () => screen.getByLabelText<HTMLInputElement>(/Ngày văn bản/);

test("a date that can't be read is kept as typed, and the date before it does not stay in its place", () => {
  const changes = show();
  expect(date().value).toBe("05/06/2022");
  fireEvent.change(date(), { target: { value: "31/02/2022" } });
  expect(changes).toEqual([[{ sha256: decree.sha256, name: "qd.pdf" }, "31/02/2022"]]);
  screen.getByText(/Chưa đọc được/);
});

test("what could not be read is there again after a reload, and mended it is a date", () => {
  const changes = show("31/02/2022");
  expect(date().value).toBe("31/02/2022");
  fireEvent.change(date(), { target: { value: "28/2/2022" } });
  expect(changes).toEqual([[{ ...decree, documentDate: "2022-02-28" }, undefined]]);
});
