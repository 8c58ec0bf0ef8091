import type { Page } from "playwright-core";

/** As far as anybody would go by Tab alone. */
const mostSteps = 80;

/** Goes on by Tab, or back, until what has the focus is called so. */
export async function tabTo(page: Page, called: RegExp, key: "Tab" | "Shift+Tab" = "Tab") {
  const passed: string[] = [];
  for (let step = 0; step <= mostSteps; step += 1) {
    const name = await focused(page);
    if (called.test(name)) return;
    passed.push(name);
    await page.keyboard.press(key);
  }
  throw new Error(`${String(called)} is not reached by ${key}; passed: ${passed.join(" · ")}`);
}

/** What the element that has the focus is called. */
export async function focused(page: Page): Promise<string> {
  return await page.evaluate<string>(`(() => {
    const at = document.activeElement;
    const label = at?.getAttribute("aria-label") ?? at?.labels?.[0]?.textContent;
    return (label ?? at?.textContent ?? "").trim().slice(0, 80);
  })()`);
}
