import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { ThemeProvider } from "@thuocdo/ui/theme-provider";
import { afterEach, expect, test } from "vitest";
import { EvidenceChooser } from "#features/answering/evidence-chooser.tsx";

afterEach(cleanup);

function choose(file: File) {
  const taken: File[] = [];
  const { container } = render(
    <ThemeProvider>
      <EvidenceChooser
        label="Thêm minh chứng"
        onChosen={async (chosen) => void taken.push(chosen)}
      />
    </ThemeProvider>,
  );
  fireEvent.change(container.querySelector("input[type=file]")!, { target: { files: [file] } });
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
