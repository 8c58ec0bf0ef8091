import { type Draw, drawFor } from "#demonstration/draw.ts";
import { later, type PilotQuarter } from "#demonstration/pilot-quarters.ts";
import type { CalledWard } from "#demonstration/simulated-ward.ts";

/** What becomes of a ward's submission in a round, apart from its figures. */
export interface Fate {
  /** Null: nothing is ever sent; `started` says whether a draft was begun. */
  readonly submittedAt: string | null;
  readonly started: boolean;
  /** Own deadline, where the round's was not kept. */
  readonly extendedTo: string | null;
  readonly returnedAt: string | null;
  /** Null for a returned submission: it is never corrected. */
  readonly resubmittedAt: string | null;
  /** Null: it still waits. */
  readonly approvedAt: string | null;
}

/** Draws a fate: of a hundred wards about three send nothing, seven are late, thirteen are returned, two of them for good. */
export function drawFate(ward: CalledWard, quarter: PilotQuarter): Fate {
  const draw = drawFor(ward.code, `quarter-${quarter.index}`, "fate");
  const at = draw.uniform();
  const isSent = at >= 0.03;
  return arrange(quarter, draw, {
    sent: isSent,
    started: at >= 0.015,
    late: isSent && at < 0.1,
    returned: draw.chance(0.13),
    corrected: draw.chance(0.85),
  });
}

/** Sends in time and is approved at once: what wards with a planted anomaly do, so that nothing hides it. */
export function smoothFate(ward: CalledWard, quarter: PilotQuarter): Fate {
  const draw = drawFor(ward.code, `quarter-${quarter.index}`, "fate");
  const course = { sent: true, started: true, late: false, returned: false, corrected: false };
  return arrange(quarter, draw, course);
}

/** The five pilot wards always send in the end: each quarter one is returned and corrected, in the first one is late. */
export function pilotFate(ward: CalledWard, quarter: PilotQuarter): Fate {
  const draw = drawFor(ward.code, `quarter-${quarter.index}`, "fate");
  const returned = ["11296", "26776", "20236", "31120"][quarter.index] === ward.code;
  const late = quarter.index === 0 && ward.code === "31120";
  return arrange(quarter, draw, { sent: true, started: true, late, returned, corrected: true });
}

interface Course {
  readonly sent: boolean;
  readonly started: boolean;
  readonly late: boolean;
  readonly returned: boolean;
  readonly corrected: boolean;
}

function arrange({ opensAt, closesAt }: PilotQuarter, draw: Draw, course: Course): Fate {
  // The better half waits for the last three days.
  const days = draw.chance(0.55) ? 11 + 3 * draw.uniform() : 11 * draw.uniform();
  const onTime = later(opensAt, 0, Math.round(days * 24));
  const submittedAt = course.late ? later(closesAt, draw.whole(0, 3), draw.whole(1, 9)) : onTime;
  const returnedAt = later(submittedAt, draw.whole(1, 5), draw.whole(1, 8));
  const resubmittedAt = later(returnedAt, draw.whole(1, 4), draw.whole(1, 8));
  const isReturned = course.sent && course.returned;
  const isCorrected = isReturned && course.corrected;
  const lastSent = isCorrected ? resubmittedAt : submittedAt;
  return {
    submittedAt: course.sent ? submittedAt : null,
    started: course.started,
    extendedTo: course.sent && lastSent > closesAt ? later(lastSent, 1) : null,
    returnedAt: isReturned ? returnedAt : null,
    resubmittedAt: isCorrected ? resubmittedAt : null,
    approvedAt: later(lastSent, draw.whole(2, 8), draw.whole(1, 8)),
  };
}
