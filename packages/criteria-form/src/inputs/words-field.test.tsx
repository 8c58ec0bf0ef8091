import { cleanup, render, screen } from "@testing-library/react";
import { ThemeProvider } from "@thuocdo/ui/theme-provider";
import { afterEach, expect, test } from "vitest";
import { WordsField } from "#inputs/words-field.tsx";

afterEach(cleanup);

test.each([
  { words: "Hộ ông A, số 001099012345, tổ 5", warns: true },
  { words: "Đã giải ngân 1.234.567.890.123 đồng", warns: false },
  { words: "Mã hồ sơ 0010990123456", warns: false },
])("“$words” is warned of as personal data: $warns", ({ words, warns }) => {
  render(
    <ThemeProvider>
      <WordsField
        label="Ghi chú"
        value={words}
        readOnly={false}
        maxLength={4000}
        onWords={() => {}}
      />
    </ThemeProvider>,
  );
  expect(screen.queryByText(/số định danh cá nhân/) !== null).toBe(warns);
});
