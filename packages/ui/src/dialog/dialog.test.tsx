import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Dialog } from "#dialog/dialog.tsx";

afterEach(cleanup);

test("a dialog that is taken away while it is open is closed, so that the browser gives the focus back", () => {
  const { rerender } = render(
    <MantineProvider>
      <Dialog opened title="Hộp" onClose={() => undefined}>
        <input aria-label="Ô" />
      </Dialog>
    </MantineProvider>,
  );
  const dialog = screen.getByRole<HTMLDialogElement>("dialog");
  expect(dialog.open).toBe(true);
  rerender(<MantineProvider />);
  expect(dialog.open).toBe(false);
});
