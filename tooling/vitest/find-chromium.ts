import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** The browser that the browser stories use: the one in CHROMIUM, else the first that the machine has. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const inPath = (env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const given = env["CHROMIUM"];
  return (given === undefined || given === "" ? [...inPath, ...places] : [given]).find(
    isExecutable,
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
