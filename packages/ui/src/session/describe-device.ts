import { messages } from "#messages.ts";

// Each calls itself by the names of those before it: the last that fits is the right one.
const browsers = [
  [/Safari\//, "Safari"],
  [/Chrome\//, "Chrome"],
  [/Firefox\//, "Firefox"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/coc_coc_browser\//, "Cốc Cốc"],
] as const;

const systems = [
  [/Linux/, "Linux"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
] as const;

/** A browser and its system, from what the browser says of itself. */
export function describeDevice(userAgent: string | null): string {
  const named = (names: readonly (readonly [RegExp, string])[]) =>
    names.findLast(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  const browser = named(browsers);
  const system = named(systems);
  if (browser === undefined) return system ?? messages.unknownDevice;
  return system === undefined ? browser : messages.device(browser, system);
}
