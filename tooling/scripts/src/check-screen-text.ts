import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const house = join(import.meta.dirname, "../../..");

/** Letters that only Vietnamese has among the languages of this code. */
const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
const comments = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm;

// What people read lies in messages.ts: the linter sees text between tags, this sees labels and titles too.
let found = 0;
for (const file of globSync("{apps,packages}/*/src/**/*.tsx", { cwd: house }).toSorted()) {
  if (file.endsWith(".test.tsx")) continue;
  const code = readFileSync(join(house, file), "utf8").replace(comments, blank);
  for (const [index, line] of code.normalize("NFC").split("\n").entries()) {
    if (!vietnamese.test(line)) continue;
    found += 1;
    process.stderr.write(`${file}:${index + 1} has Vietnamese text; it belongs in messages.ts.\n`);
  }
}
process.exitCode = found === 0 ? 0 : 1;

/** Keeps the line numbers. */
function blank(comment: string): string {
  return comment.replace(/[^\n]/g, "");
}
