import { causesAnnex } from "#report/annexes/causes-annex.ts";
import { criteriaAnnex } from "#report/annexes/criteria-annex.ts";
import { documentsAnnex, methodAnnex, modelsAnnex } from "#report/annexes/other-annexes.ts";
import { pointsAnnex } from "#report/annexes/points-annex.ts";
import { citiesAnnex } from "#report/annexes/cities-annex.ts";
import { plansAnnexes } from "#report/annexes/plans-annex.ts";
import { unitsAnnexes } from "#report/annexes/units-annex.ts";
import { narrative, paragraph, placeholder } from "#report/blocks.ts";
import { defaultLetterhead, headings, sentences } from "#report/messages.ts";
import { reportContext } from "#report/report-context.ts";
import { type EarlierRounds, factsOf, type ReportAnalyses } from "#report/report-facts.ts";
import {
  type Letterhead,
  type ReportKind,
  type ReportModel,
  templateVersion,
} from "#report/report-model.ts";
import { judgementSection } from "#report/sections/judgement.ts";
import { directionSection, proposalsSection } from "#report/sections/outlook.ts";
import { resultsSection } from "#report/sections/results.ts";
import { roman } from "#report/text.ts";
import { situationSection } from "#report/sections/situation.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";

/**
 * The báo cáo sơ kết or tổng kết of one round as data: sentences that follow from the figures, figures that can be traced,
 * and placeholders for what only people can write. The same rounds give the same model.
 */
export function reportOf(
  kind: ReportKind,
  round: ComparedRound,
  earlier: EarlierRounds,
  analyses: ReportAnalyses = {},
  letterhead: Letterhead = standardLetterhead,
): ReportModel {
  const context = reportContext(factsOf(round, earlier, kind, analyses));
  const { basis } = round.comparison;
  const annexes = [
    pointsAnnex(context),
    criteriaAnnex(context),
    causesAnnex(context),
    modelsAnnex(),
    documentsAnnex(),
    citiesAnnex(context),
    ...plansAnnexes(context),
    ...unitsAnnexes(context),
    methodAnnex(context),
  ];
  return {
    formatVersion: 2,
    template: templateVersion,
    kind,
    basis,
    letterhead,
    subject: sentences.subject(basis, kind),
    legalBases: narrative("legal-bases", headings.legalBases, [
      paragraph(sentences.versionBasis(basis)),
      placeholder(sentences.otherBases),
    ]),
    opening: sentences.opening(basis, letterhead.issuingBodyInText, kind),
    sections: [
      situationSection(context),
      resultsSection(context),
      judgementSection(context),
      directionSection(context),
      proposalsSection(context),
    ],
    annexes: annexes.map((annex, index) => ({ ...annex, number: roman(index + 1) })),
    figures: [...context.figures],
  };
}

/** Names of bodies until an administrator sets others. */
export const standardLetterhead: Letterhead = {
  ...defaultLetterhead,
  recipients: [...defaultLetterhead.recipients],
};
