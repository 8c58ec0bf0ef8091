import type { Answer, Answers } from "@thuocdo/submissions/answers";
import {
  type AnswerModel,
  incidents,
  items,
  level,
  luck,
  merits,
  part,
  type WardQuarter,
  yes,
} from "#demonstration/answer-models.ts";
import { drawFor } from "#demonstration/draw.ts";
import { notApplicableReasons, simulatedNote } from "#demonstration/messages.ts";

/** How each indicator of the demonstration set is answered, by indicator id, in the order of the form. */
const models: Readonly<Record<string, AnswerModel>> = {
  "first-quarter-documents": items("documents", { resolution: 0.1, plan: 0.12, programme: 0.45 }),
  "plan-issued-on": (of, draw) => {
    const year = yearOf(of);
    const days = Math.round((0.5 - luck(of, draw)) * 45);
    const issued = new Date(Date.UTC(year, 2, 31 + days));
    return { "issued-on": issued.toISOString().slice(0, 10) };
  },
  "plan-approval": level("level", [
    ["da_duyet", 0.52],
    ["da_trinh", 0.3],
    ["chua", 0],
  ]),
  "tasks-on-schedule": part((_, draw) => draw.whole(6, 18), 0.5, 1.08),
  "reports-on-time": incidents({ late: 7, missing: 1.5 }),
  "no-hostile-activity": yes(0.012),
  "unlawful-gatherings": incidents({ khieu_kien: 0.4, gay_roi: 1.6 }),
  "early-handling": (of, draw) => ({ points: String(Math.round(6 * luck(of, draw)) / 2) }),
  "criminal-cases-change": (of) => fewer(of, of.ward.cases, "cases"),
  "cases-solved": part((of) => Number(fewer(of, of.ward.cases, "cases").current), 0.6, 1),
  "residents-updated": part(({ ward }) => ward.population, 0.93, 1.003),
  "businesses-inspected": part(({ ward }) => ward.businesses, 0.5, 1.1),
  "serious-fires": incidents({ chay_nt: 0.25, chay_rnt: 0.06 }),
  "fire-points": part(({ ward }) => ward.neighbourhoods, 0.25, 1.12),
  "crime-reports-on-time": part(({ ward }, draw) => draw.count(ward.cases * 1.3), 0.9, 1.03),
  "complaints-on-time": part((_, draw) => draw.whole(0, 9), 0.75, 1.1),
  "movement-class": level("class", [
    ["xuat_sac", 0.68],
    ["kha", 0.38],
    ["trung_binh", 0.15],
    ["yeu", 0],
  ]),
  "self-managed-models": (of, draw) => ({ models: String(Math.round(3.4 * luck(of, draw))) }),
  "safe-neighbourhoods": part(({ ward }) => ward.neighbourhoods, 0.5, 1.02),
  "festival-and-forum": items("events", { festival: 0.15, forum: 0.42 }),
  "active-core-force": part(({ ward }) => ward.neighbourhoods, 0.6, 1.1),
  "streets-maintained": part(({ ward }) => ward.streets, 0.5, 1.12),
  "recurring-encroachment": incidents({ tai_dien: 5 }),
  "traffic-accidents-change": (of) => fewer(of, of.ward.accidents, "accidents"),
  "no-illegal-parking-or-racing": yes(0.4),
  "civilised-ward": level("title", [
    ["dat", 0.62],
    ["dang_ky", 0.32],
    ["chua", 0],
  ]),
  "environment-feedback": part((_, draw) => draw.whole(0, 26), 0.6, 1.08),
  "files-on-time": part((_, draw) => draw.whole(280, 2200), 0.92, 1.005),
  "files-online": part((_, draw) => draw.whole(180, 1500), 0.05, 0.75),
  "public-notices": items("notices", {
    procedures: 0.08,
    fees: 0.15,
    hotline: 0.25,
    "reception-hours": 0.35,
  }),
  "satisfaction-survey": (of, draw) => ({
    "survey.percent": String(Math.round(7200 + 2600 * luck(of, draw)) / 100),
    "survey.responses": String(draw.whole(100, 280)),
  }),
  "shared-systems": items("systems", {
    residence: 0.05,
    documents: 0.15,
    "online-services": 0.25,
    "duty-log": 0.4,
  }),
  "digital-training": part(({ ward }) => ward.staff, 0.45, 1.1),
  "premises-condition": ({ ward }) => ({ level: ward.premises }),
  "equipment-supplied": part((_, draw) => draw.whole(38, 60), 0.5, 1.06),
  "security-cameras": (of, draw) => ({
    cameras: String(Math.round(of.ward.neighbourhoods * 3.2 * luck(of, draw))),
    neighbourhoods: String(of.ward.neighbourhoods),
  }),
  "local-funding": yes(0.35),
  "funds-disbursed": (of, draw) => {
    const thousands = part((_, d) => (d.chance(0.05) ? 0 : d.whole(180, 900) * 1000), 0.6, 1.06);
    const values = thousands(of, draw);
    return (
      values && {
        numerator: `${values["numerator"]}000`,
        denominator: `${values["denominator"]}000`,
      }
    );
  },
  "no-discipline-cases": yes(0.025),
  staffing: part(({ ward }) => ward.staff, 0.78, 1.06),
  "drill-inspection": level("level", [
    ["gioi", 0.7],
    ["kha", 0.42],
    ["dat", 0.12],
    ["khong_dat", 0],
  ]),
  "emulation-title": level("title", [
    ["quyet_thang", 0.72],
    ["tien_tien", 0.32],
    ["khong", 0],
  ]),
  "party-cell": yes(0.12),
  "bonus-commendations": merits({ nha_nuoc: 0.04, cap_bo: 0.45, sang_kien: 0.12 }),
};

/** Decided once a year, so the same from quarter to quarter. */
const yearly: ReadonlySet<string> = new Set([
  "plan-issued-on",
  "movement-class",
  "civilised-ward",
  "local-funding",
  "drill-inspection",
  "emulation-title",
  "party-cell",
]);

/** What the ward would answer if it knew itself exactly. The same ward and quarter always give the same answers. */
export function simulateAnswers(of: WardQuarter): Answers {
  const byIndicator = Object.fromEntries(
    Object.entries(models).map(([id, model]) => [id, answerOf(id, model, of)]),
  );
  return { formatVersion: 1, byIndicator };
}

function answerOf(id: string, model: AnswerModel, of: WardQuarter): Answer {
  const when = yearly.has(id) ? `year-${yearOf(of)}` : `quarter-${of.quarter}`;
  const values = model(of, drawFor(of.ward.code, when, id));
  if (values !== undefined) return { values: { ...values }, note: simulatedNote };
  const reason = notApplicableReasons[id] ?? notApplicableReasons["other"] ?? "";
  return { values: {}, notApplicable: { reason, decision: "claimed" }, note: simulatedNote };
}

/** Fewer cases than in the year before where goodness is high. Used by two indicators, so drawn for itself. */
function fewer(of: WardQuarter, baseline: number, what: string) {
  const draw = drawFor(of.ward.code, `quarter-${of.quarter}`, what);
  const current = Math.round(baseline * (1.25 - 0.6 * luck(of, draw)));
  return { current: String(current), baseline: String(baseline) };
}

/** The year whose plan, title and class hold: those of 2022 come with the last quarter. */
function yearOf({ quarter }: WardQuarter): number {
  return quarter < 3 ? 2021 : 2022;
}
