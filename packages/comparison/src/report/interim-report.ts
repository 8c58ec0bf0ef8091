import { causesAnnex } from "#report/annexes/causes-annex.ts";
import { criteriaAnnex } from "#report/annexes/criteria-annex.ts";
import { documentsAnnex, methodAnnex, modelsAnnex } from "#report/annexes/other-annexes.ts";
import { pointsAnnex } from "#report/annexes/points-annex.ts";
import { defaultLetterhead, sentences } from "#report/messages.ts";
import { type EarlierRounds, reportContext } from "#report/report-context.ts";
import type { Letterhead, ReportModel } from "#report/report-model.ts";
import { judgementSection } from "#report/sections/judgement.ts";
import { directionSection, proposalsSection } from "#report/sections/outlook.ts";
import { resultsSection } from "#report/sections/results.ts";
import { situationSection } from "#report/sections/situation.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";

/**
 * The báo cáo sơ kết of one round as data: sentences that follow from the figures, figures that can be traced, and
 * placeholders for what only people can write. The same rounds give the same model.
 */
export function interimReport(
  round: ComparedRound,
  earlier: EarlierRounds,
  letterhead: Letterhead = standardLetterhead,
): ReportModel {
  const context = reportContext(round, earlier);
  const { basis } = round.comparison;
  return {
    formatVersion: 1,
    kind: "interim",
    basis,
    letterhead,
    subject: sentences.subject(basis),
    legalBases: [sentences.versionBasis(basis), { placeholder: sentences.otherBases }],
    opening: sentences.opening(basis, letterhead.issuingBodyInText),
    sections: [
      situationSection(context),
      resultsSection(context),
      judgementSection(context),
      directionSection(context),
      proposalsSection(),
    ],
    annexes: [
      pointsAnnex(context),
      criteriaAnnex(context),
      causesAnnex(context),
      modelsAnnex(),
      documentsAnnex(),
      methodAnnex(context),
    ],
  };
}

/** Names of bodies until an administrator sets others. */
export const standardLetterhead: Letterhead = {
  ...defaultLetterhead,
  recipients: [...defaultLetterhead.recipients],
};
