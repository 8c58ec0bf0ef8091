import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { ThemeProvider } from "@thuocdo/ui/theme-provider";
import { afterEach, expect, test } from "vitest";
import { EvidenceChooser } from "#features/answering/evidence-chooser.tsx";

afterEach(cleanup);

function choose(...files: File[]) {
  const taken: File[] = [];
  const { container } = render(
    <ThemeProvider>
      <EvidenceChooser
        label="Thêm minh chứng"
        photoLabel="Chụp ảnh"
        onChosen={async (chosen, name) => void taken.push(new File([chosen], name))}
      />
    </ThemeProvider>,
  );
  fireEvent.change(container.querySelector("input[type=file]")!, { target: { files } });
  return taken;
}

const upload = () => screen.getByRole<HTMLButtonElement>("button", { name: "Tải lên" });

test("no file is taken before it is said to hold no secrets", async () => {
  const taken = choose(new File(["%PDF-1.7"], "nghị quyết.pdf"));
  expect(upload().disabled).toBe(true);
  fireEvent.click(screen.getByLabelText(/không có bí mật nhà nước/));
  fireEvent.click(upload());
  await expect.poll(() => taken.map(({ name }) => name)).toEqual(["nghị quyết.pdf"]);
});

test("an empty file is refused with its name", () => {
  choose(new File([], "trống.pdf"));
  expect(screen.getByRole("alert").textContent).toBe("trống.pdf là tệp rỗng.");
  expect(upload().disabled).toBe(true);
});

test("of several files chosen at once each is ticked for itself", async () => {
  const taken = choose(new File(["%PDF-1.7"], "một.pdf"), new File(["%PDF-1.7"], "hai.pdf"));
  fireEvent.click(screen.getByLabelText(/không có bí mật nhà nước/));
  fireEvent.click(upload());
  await expect.poll(() => screen.queryByText(/hai\.pdf/)).not.toBeNull();
  expect(upload().disabled).toBe(true);
  expect(taken.map(({ name }) => name)).toEqual(["một.pdf"]);
});

test("a file whose name could hide what it is takes another name first", async () => {
  const taken = choose(new File(["%PDF-1.7"], "a\u202egpj.exe"));
  expect(screen.getByRole("alert").textContent).toMatch(/ký tự ẩn/);
  fireEvent.change(screen.getByLabelText("Tên tệp"), { target: { value: "ảnh.pdf" } });
  fireEvent.click(screen.getByLabelText(/không có bí mật nhà nước/));
  fireEvent.click(upload());
  await expect.poll(() => taken.map(({ name }) => name)).toEqual(["ảnh.pdf"]);
});
