import type { LetterheadBlock } from "#official-document.ts";

/** Words that Nghị định 30/2020/NĐ-CP, Phụ lục I sets for every paper. */
export const words = {
  nationalName: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  /** Numbers under 10 get a 0; what isn't known yet is left blank. */
  number: (number: string | null, symbol: string) =>
    number === null
      ? `Số:          /${symbol}`
      : `Số: ${number.replace(/^\d(?!\d)/, "0$&")}/${symbol}`,
  placeAndDate: (place: string, date: string | null) =>
    date === null ? `${place}, ngày       tháng       năm         ` : `${place}, ${longDate(date)}`,
  recipients: "Nơi nhận:",
  recipient: (recipient: string, isLast: boolean) => `- ${recipient}${isLast ? "." : ";"}`,
  legalBasis: (basis: string, isLast: boolean) => `${basis}${isLast ? "." : ";"}`,
  item: "- ",
  tableNumber: "Bảng",
  pictureNumber: "Hình",
  annex: (number: string) => (number === "" ? "Phụ lục" : `Phụ lục ${number}`),
} as const;

/** A paper attached to another one has no number and date of its own. */
export function isNumbered({ symbol, place }: Pick<LetterheadBlock, "symbol" | "place">): boolean {
  return symbol !== "" || place !== "";
}

/** "2022-06-05" is "ngày 05 tháng 6 năm 2022": days under 10 and months 1 and 2 get a 0. */
export function longDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const monthText = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day} tháng ${monthText} năm ${year}`;
}
