import { checkVersion } from "@thuocdo/criteria/check-version";
import { changeText, nodeHeading } from "@thuocdo/criteria/describe-change";
import type { Edit } from "@thuocdo/criteria/edit";
import { diffVersions } from "@thuocdo/criteria/diff-versions";
import { planImport, type MissingNodes } from "@thuocdo/criteria/exchange/plan-import";
import { explainCheck } from "@thuocdo/criteria/explain-check";
import { findNode, listCriteria, listIndicators } from "@thuocdo/criteria/tree";
import { applyDraftEdit } from "@thuocdo/criteria/supplement/apply-draft-edit";
import { checkSupplement } from "@thuocdo/criteria/supplement/check-supplement";
import { explainBreach } from "@thuocdo/criteria/supplement/messages";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { VersionDiff } from "@thuocdo/criteria/version-diff";
import type { Database } from "@thuocdo/database/schema";
import type { Command } from "commander";
import type { Kysely } from "kysely";
import { markWords } from "#command-line/criteria/mark-words.ts";
import { describeProblem, messages } from "#command-line/criteria/messages.ts";
import {
  formatOf,
  getStored,
  readCore,
  readFileOf,
  readSource,
  writeBytes,
} from "#command-line/criteria/sources.ts";
import { messages as programMessages } from "#command-line/messages.ts";
import { withDatabase } from "#command-line/open-database.ts";
import { CommandRefused } from "#command-line/refused.ts";
import { writeVersionFile } from "#use-cases/exchange.ts";
import { importIntoDraft } from "#use-cases/import-into-draft.ts";

type Say = (value: unknown, lines: readonly string[]) => void;

/** `thuocdo criteria export|import|check|diff`, on files and on versions in the database. */
export function addCriteriaCommands(program: Command, say: Say): void {
  const criteria = program
    .command("criteria")
    .description(messages.criteria)
    .usage(programMessages.usagePattern);

  criteria
    .command("export")
    .argument("<nguồn>", messages.source)
    .argument("<tệp>", messages.exportTo)
    .description(messages.exportVersion)
    .usage(messages.exportUsage)
    .option("--dry-run", messages.dryRun)
    .action(async (source: string, file: string, { dryRun = false }: { dryRun?: boolean }) => {
      const format = formatOf(file);
      const { document, problems, madeAt } = await readSource(source);
      const bytes = await writeVersionFile({ document, madeAt }, format);
      if (!dryRun) await writeBytes(file, bytes);
      const sentence = dryRun ? messages.wouldWrite : messages.written;
      say(
        { file, format, bytes: bytes.length, written: !dryRun, ...countsOf(document), problems },
        [
          ...problems.map(describeProblem),
          messages.read(countsOf(document)),
          sentence(file, bytes.length),
        ],
      );
    });

  criteria
    .command("import")
    .argument("<tệp>", messages.file)
    .description(messages.importFile)
    .usage(messages.importUsage)
    .option("--into <phiên-bản>", messages.into)
    .option("--out <tệp>", messages.out)
    .option("--missing <cách>", messages.missing)
    .option("--dry-run", messages.dryRun)
    .action(async (file: string, options: ImportOptions) => {
      await importFile(file, options, say);
    });

  criteria
    .command("check")
    .argument("<nguồn>", messages.source)
    .description(messages.check)
    .usage(messages.checkUsage)
    .action(async (source: string) => {
      const { document, core, problems } = await readSource(source);
      const checks = core === null ? checkVersion(document) : checkSupplement(core, document);
      const errors = checks.filter(({ severity }) => severity === "error").length;
      say({ ...countsOf(document), problems, checks }, [
        ...problems.map(describeProblem),
        ...checks.map((check) => describeFound(document, check)),
        messages.checked(errors, checks.length - errors),
      ]);
      if (errors > 0) process.exitCode = 1;
    });

  criteria
    .command("diff")
    .argument("<trước>", messages.before)
    .argument("<sau>", messages.after)
    .description(messages.diff)
    .usage(messages.diffUsage)
    .action(async (before: string, after: string) => {
      const [one, other] = [await readSource(before), await readSource(after)];
      const diff = diffVersions(one.document, other.document);
      say(diff, describeDiff(diff));
    });
}

interface ImportOptions {
  readonly into?: string;
  readonly out?: string;
  readonly missing?: string;
  readonly dryRun?: boolean;
}

async function importFile(file: string, options: ImportOptions, say: Say): Promise<void> {
  const { into, out, dryRun = false } = options;
  const missing = readMissing(options.missing ?? "remove");
  const format = out === undefined ? undefined : formatOf(out);
  const { document, problems } = await readFileOf(file);
  const told = problems.map(describeProblem);
  if (document === null) {
    const errors = problems.filter(({ severity }) => severity === "error").length;
    say({ file, problems, applied: false }, [...told, messages.hasErrors(errors)]);
    process.exitCode = 1;
    return;
  }
  const lines = [...told, messages.read(countsOf(document))];
  if (out !== undefined && format !== undefined) {
    const bytes = await writeVersionFile({ document, madeAt: new Date(0).toISOString() }, format);
    if (!dryRun) await writeBytes(out, bytes);
    lines.push((dryRun ? messages.wouldWrite : messages.written)(out, bytes.length));
  }
  if (into === undefined) {
    say({ file, ...countsOf(document), problems, applied: false }, lines);
    return;
  }
  const done = await withDatabase(async ({ db }) => {
    const draft = await getStored(db, into);
    if (draft.state !== "draft" && draft.state !== "in-consultation") {
      const state = programMessages.versionStates[draft.state];
      throw new CommandRefused(messages.notDraft(draft.label, state));
    }
    const plan = planImport(draft.document, document, missing);
    if (plan !== undefined) await refuseBreach(db, draft, plan.edit);
    if (plan !== undefined && !dryRun) {
      await importIntoDraft(db, draft.id, { document, missing, at: new Date().toISOString() });
    }
    return { label: draft.label, diff: plan?.diff };
  });
  const { label, diff } = done;
  const sentence = dryRun ? messages.wouldImport : messages.imported;
  say(
    {
      file,
      ...countsOf(document),
      problems,
      diff: diff ?? null,
      applied: diff !== undefined && !dryRun,
    },
    [
      ...lines,
      ...(diff === undefined
        ? [messages.nothingToImport(label)]
        : [...describeDiff(diff), sentence(label)]),
    ],
  );
}

/** A file may hold what a city's supplement may not: said before anything is stored, on a dry run too. */
async function refuseBreach(
  db: Kysely<Database>,
  draft: Awaited<ReturnType<typeof getStored>>,
  edit: Edit,
): Promise<void> {
  const applied = applyDraftEdit(await readCore(db, draft), draft.document, edit);
  if (!applied.ok && applied.refusal.code === "breaks-supplement-rule")
    throw new CommandRefused(explainBreach(applied.refusal.breach));
}

function readMissing(value: string): MissingNodes {
  if (value === "remove" || value === "keep") return value;
  throw new CommandRefused(messages.unknownMissing(value));
}

function countsOf(document: CriteriaSetVersion) {
  return {
    label: document.label,
    groups: document.groups.length,
    criteria: listCriteria(document).length,
    indicators: listIndicators(document).length,
  };
}

function describeFound(
  document: CriteriaSetVersion,
  check: ReturnType<typeof checkVersion>[number],
): string {
  const placed = findNode(document, check.nodeId);
  const name =
    placed === undefined || placed.kind === "version"
      ? document.label
      : `${placed.node.code} ${placed.node.title}`;
  return `${messages.severities[check.severity]}, ${name}: ${explainCheck(check)}`;
}

function describeDiff(diff: VersionDiff): readonly string[] {
  if (diff.nodes.length === 0 && diff.renumbered === 0) return [messages.same];
  return [
    ...diff.nodes.flatMap((node) => [
      nodeHeading(node),
      ...node.changes.flatMap((change) => {
        const { what, summary, hunks } = changeText(node, change);
        const marked = markWords(hunks);
        return [`  ${what}: ${summary}`, ...(marked === undefined ? [] : [`    ${marked}`])];
      }),
    ]),
    ...(diff.renumbered === 0 ? [] : [messages.renumbered(diff.renumbered)]),
    messages.counts(diff),
  ];
}
