import { chromium, type Browser, type Page } from "playwright-core";

/** Where Chromium is; empty when there is none, and the stories in it do not run. */
export const chromiumPath = process.env["CHROMIUM"] ?? "";

export interface StoryBrowser {
  /** A person at a screen of their own: no cookie, no memory of anybody else. */
  readonly open: (url: string, size?: { width: number; height: number }) => Promise<Page>;
  /** Addresses of other hosts that any screen asked for: a closed network has none. */
  readonly strayRequests: readonly string[];
  readonly close: () => Promise<void>;
}

/** A browser for stories: the laptop of an office unless another size is given. */
export async function startBrowser(): Promise<StoryBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
  });
  const strayRequests: string[] = [];
  return {
    strayRequests,
    async open(url, size = { width: 1366, height: 768 }) {
      const context = await browser.newContext({ viewport: size, locale: "vi-VN" });
      const { origin } = new URL(url);
      context.on("request", (request) => {
        const asked = request.url();
        if (/^https?:/.test(asked) && new URL(asked).origin !== origin) strayRequests.push(asked);
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(url);
      return page;
    },
    close: async () => await browser.close(),
  };
}

/** Signs in on whatever screen asks for it. */
export async function signInOn(page: Page, userName: string, password: string): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(userName);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}
