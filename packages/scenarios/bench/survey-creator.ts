import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const version = "2.5.43";
export const peerName = `SurveyJS Creator ${version}`;

const packages = [
  `survey-core@${version}`,
  `survey-react-ui@${version}`,
  `survey-creator-core@${version}`,
  `survey-creator-react@${version}`,
  "react@19.3.1",
  "react-dom@19.3.1",
  "esbuild@0.25.12",
];

/** The same tree: 10 pages with 10 panels of 10 questions. Titles are typed in place there too. */
const program = `
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "survey-core/survey-core.css";
import "survey-creator-core/survey-creator-core.css";
import { SurveyCreator, SurveyCreatorComponent } from "survey-creator-react";
const tens = Array.from({ length: 10 }, (_, at) => at + 1);
const creator = new SurveyCreator({ pageEditMode: "standard" });
creator.JSON = {
  pages: tens.map((g) => ({
    name: "g" + g,
    title: "Nhóm " + g,
    elements: tens.map((c) => ({
      type: "panel",
      name: "c" + g + "-" + c,
      title: "Tiêu chí " + g + "." + c,
      elements: tens.map((i) => ({
        type: "boolean",
        name: "i" + [g, c, i].join("-"),
        title: "Chỉ số " + [g, c, i].join("."),
      })),
    })),
  })),
};
globalThis.creator = creator;
createRoot(document.getElementById("root")).render(createElement(SurveyCreatorComponent, { creator }));
`;

const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8" /><link rel="stylesheet" href="entry.css" /></head>
<body style="margin: 0"><div id="root" style="height: 100vh"></div><script src="entry.js"></script></body></html>`;

/** Installs and bundles it in a folder of its own. */
export function buildPeer(): { readonly url: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "thuoc-do-bench-"));
  const quiet = { cwd: folder, stdio: "ignore" } as const;
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync(
      "npm",
      ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, ...packages],
      quiet,
    );
    writeFileSync(join(folder, "entry.js"), program);
    const built = [
      "--bundle",
      "--minify",
      "--outdir=built",
      "--log-level=error",
      "--loader:.woff2=dataurl",
    ];
    const define = '--define:process.env.NODE_ENV="production"';
    execFileSync(join(folder, "node_modules/.bin/esbuild"), ["entry.js", ...built, define], quiet);
    writeFileSync(join(folder, "built/index.html"), html);
  } catch (error) {
    remove();
    throw error;
  }
  return { url: pathToFileURL(join(folder, "built/index.html")).href, remove };
}
