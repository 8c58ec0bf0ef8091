import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { OfficialDocument } from "#official-document.ts";
import { drawChart } from "#charts/draw-chart.ts";
import type { ContentsEntry } from "#contents.ts";
import { textWidth } from "#layout.ts";
import { isChart, paperData, pictureName } from "#pdf/paper-data.ts";

const tinos = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"),
);
const faces = [
  "400Regular/Tinos_400Regular.ttf",
  "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  "700Bold/Tinos_700Bold.ttf",
  "700Bold_Italic/Tinos_700Bold_Italic.ttf",
];
const template = readFileSync(join(import.meta.dirname, "official-document.typ"), "utf8");

/**
 * The paper as a PDF, with its fonts in it. The same paper gives the same bytes. Blocks the thread for as long as it takes to set
 * the pages: some 20 ms each.
 */
export function writePdf(paper: OfficialDocument): Uint8Array {
  const { compiler, source } = setPages(paper);
  const pdf = compiler.pdf(source);
  compiler.evictCache(0);
  return pdf;
}

/** Headings for a list of contents, on the pages where they stand when the paper is set. */
export function contentsOf(paper: OfficialDocument): readonly ContentsEntry[] {
  const { compiler, source } = setPages(paper);
  // What official-document.typ says of each heading.
  const entries = compiler.query(source, {
    selector: "<contents-entry>",
    field: "value",
  }) as ContentsEntry[];
  compiler.evictCache(0);
  return entries;
}

function setPages(paper: OfficialDocument) {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(join(tinos, face))) }],
  });
  const charts = paper.sections.flatMap(({ orientation, blocks }) =>
    blocks.filter(isChart).map(({ chart }) => drawChart(chart, textWidth(orientation))),
  );
  for (const [index, { png }] of charts.entries())
    compiler.mapShadow(join(import.meta.dirname, pictureName(index)), Buffer.from(png));
  const source = {
    mainFileContent: template,
    inputs: { paper: JSON.stringify(paperData(paper)) },
  };
  return { compiler, source };
}
