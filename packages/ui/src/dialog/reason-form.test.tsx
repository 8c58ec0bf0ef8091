import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ReasonForm, type ReasonFormProps } from "#dialog/reason-form.tsx";
import { messages } from "#messages.ts";

afterEach(cleanup);

function show(props: Partial<ReasonFormProps> = {}) {
  const onConfirm = vi.fn<(reason: string) => void>();
  const onCancel = vi.fn<() => void>();
  const given = (more: Partial<ReasonFormProps>) => (
    <MantineProvider env="test">
      <ReasonForm
        confirmLabel="Khóa"
        doing={{ isPending: false, error: null }}
        onConfirm={onConfirm}
        onCancel={onCancel}
        {...props}
        {...more}
      />
    </MantineProvider>
  );
  const { rerender } = render(given({}));
  const field = () => screen.getByLabelText<HTMLTextAreaElement>(messages.reason);
  return { onConfirm, onCancel, field, again: (more: object) => rerender(given(more)) };
}

const confirm = () => fireEvent.click(screen.getByRole("button", { name: "Khóa" }));

test("without a reason nothing is done: it is said, tied to the field, and the field has the focus", () => {
  const { onConfirm, field } = show();
  expect(screen.queryByText(messages.reasonMissing)).toBeNull();
  fireEvent.change(field(), { target: { value: "  " } });
  confirm();
  expect(onConfirm).not.toHaveBeenCalled();
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(field().getAttribute("aria-describedby")).toBe(
    screen.getByText(messages.reasonMissing).id,
  );
  expect(document.activeElement).toBe(field());
});

test("the reason goes out composed and without the space around it", () => {
  const { onConfirm, field } = show();
  fireEvent.change(field(), { target: { value: " Nghỉ chế độ ".normalize("NFD") } });
  confirm();
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith("Nghỉ chế độ");
});

test("what was typed stays when the act is refused", () => {
  const { field, again } = show();
  fireEvent.change(field(), { target: { value: "Chuyển công tác" } });
  again({ doing: { isPending: true, error: null } });
  again({ doing: { isPending: false, error: new Error("refused") } });
  expect(field().value).toBe("Chuyển công tác");
  expect(screen.getByText(messages.unexpected)).toBeDefined();
});

test("while it is being done it is not done again", () => {
  const { onConfirm, field, again } = show();
  fireEvent.change(field(), { target: { value: "Chuyển công tác" } });
  again({ doing: { isPending: true, error: null } });
  const form = field().closest("form");
  if (form !== null) fireEvent.submit(form);
  expect(onConfirm).not.toHaveBeenCalled();
});

test("another field that is not right holds the act back, and says why only once it was asked for", () => {
  const { onConfirm, field } = show({
    faulty: true,
    children: (asked) => (asked ? "Ngày chưa đúng." : null),
  });
  fireEvent.change(field(), { target: { value: "Chuyển công tác" } });
  expect(screen.queryByText("Ngày chưa đúng.")).toBeNull();
  confirm();
  expect(screen.getByText("Ngày chưa đúng.")).toBeDefined();
  expect(onConfirm).not.toHaveBeenCalled();
});
