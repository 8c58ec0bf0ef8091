import { chromium, type Browser, type Page } from "playwright-core";
import { asChrome109 } from "#system/chrome-109.ts";

/** Where Chromium is; empty when there is none, and the stories in it do not run. */
export const chromiumPath = process.env["CHROMIUM"] ?? "";

export interface StoryBrowser {
  /** A person at a screen of their own: no cookie, no memory of anybody else, and a browser as old as is served. */
  readonly open: (url: string, age?: string) => Promise<Page>;
  /** Addresses of other hosts that any screen asked for: a closed network has none. */
  readonly strayRequests: readonly string[];
  /** What the screens' own scripts stumbled over. */
  readonly pageErrors: readonly string[];
  readonly close: () => Promise<void>;
}

/** A browser for stories: the laptop of an office. */
export async function startBrowser(): Promise<StoryBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
  });
  const strayRequests: string[] = [];
  const pageErrors: string[] = [];
  return {
    strayRequests,
    pageErrors,
    async open(url, age = asChrome109) {
      const viewport = { width: 1366, height: 768 };
      const context = await browser.newContext({ viewport, locale: "vi-VN" });
      await context.addInitScript(age);
      const { origin } = new URL(url);
      context.on("request", (request) => {
        const asked = request.url();
        if (/^https?:/.test(asked) && new URL(asked).origin !== origin) strayRequests.push(asked);
      });
      const page = await context.newPage();
      page.on("pageerror", ({ stack = "" }) => pageErrors.push(stack));
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
