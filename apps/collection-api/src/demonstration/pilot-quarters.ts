/** One of the four quarters of the pilot, 6/2021–5/2022, with the days of its round. Instants are UTC. */
export interface PilotQuarter {
  /** 0 to 3. */
  readonly index: number;
  readonly name: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** 8.00 on the day after the period, in Việt Nam. */
  readonly opensAt: string;
  /** 17.00 two weeks later. */
  readonly closesAt: string;
  readonly closedAt: string;
  readonly frozenAt: string;
}

export const pilotQuarters = [
  quarter(0, "quý thứ nhất (6–8/2021)", "2021-06-01", "2021-08-31"),
  quarter(1, "quý thứ hai (9–11/2021)", "2021-09-01", "2021-11-30"),
  quarter(2, "quý thứ ba (12/2021–02/2022)", "2021-12-01", "2022-02-28"),
  quarter(3, "quý thứ tư (3–5/2022)", "2022-03-01", "2022-05-31"),
] as const;

/** An instant some days and hours after another. */
export function later(instant: string, days: number, hours = 0): string {
  return new Date(Date.parse(instant) + (days * 24 + hours) * 3_600_000).toISOString();
}

function quarter(index: number, name: string, periodFrom: string, periodTo: string): PilotQuarter {
  const opensAt = later(`${periodTo}T01:00:00.000Z`, 1);
  return {
    index,
    name,
    periodFrom,
    periodTo,
    opensAt,
    closesAt: later(opensAt, 14, 9),
    closedAt: later(opensAt, 45),
    frozenAt: later(opensAt, 46),
  };
}
