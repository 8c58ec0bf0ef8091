import type { Figure } from "#figure.ts";
import { roundToHundredths } from "#methods/rounding.ts";

/** 8725 is "87,25", 123456789 is "1.234.567,89"; whole points lose no places, so that columns line up. */
export function pointsText(hundredths: number): string {
  const magnitude = Math.abs(hundredths);
  const places = String(magnitude % 100).padStart(2, "0");
  return `${hundredths < 0 ? "−" : ""}${countText(Math.floor(magnitude / 100))},${places}`;
}

/** 3.14159 is "3,14": rounded once, as every analytic figure is. */
export function decimalText(value: number): string {
  return pointsText(roundToHundredths(value));
}

/** 1234567 is "1.234.567". */
export function countText(count: number): string {
  const digits = String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, ".");
  return count < 0 ? `−${digits}` : digits;
}

/** A difference with its sign: "+2,50", "−1", "0". */
export function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

/** 2022-06-05 is "05/06/2022". */
export function dateText(date: string): string {
  return date.split("-").toReversed().join("/");
}

/** A figure's value in words of its unit; undefined where there is a gap. */
export function figureText({ value, unit }: Figure): string | undefined {
  if (value === null) return undefined;
  switch (unit) {
    case "points":
      return pointsText(value);
    case "percent":
      return `${pointsText(value)} %`;
    case "criteria":
    case "units":
    case "cities":
    case "count":
      return countText(value);
  }
}

const letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m"];

/** Letters of a điểm in Vietnamese order: a), b), c), d), đ), e), g) … */
export function pointLetter(index: number): string {
  return letters[index] ?? String(index + 1);
}

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

export function roman(number: number): string {
  return romans[number - 1] ?? String(number);
}

const time = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** An instant as read in Vietnam: "09:00 ngày 11/07/2022". */
export function instantParts(instant: string): { readonly time: string; readonly date: string } {
  const parts = Object.fromEntries(
    time.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return {
    time: `${parts["hour"]}:${parts["minute"]}`,
    date: `${parts["day"]}/${parts["month"]}/${parts["year"]}`,
  };
}
