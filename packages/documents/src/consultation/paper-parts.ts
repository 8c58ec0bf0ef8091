import type { PaperConsultation } from "#consultation/consultation-paper.ts";
import { messages } from "#consultation/messages.ts";
import type { Block, Words } from "#official-document.ts";

export function marksOf({ simulated, issued }: PaperConsultation): readonly string[] {
  return [...(issued ? [] : [messages.draftMark]), ...(simulated ? [messages.simulatedMark] : [])];
}

export function letterheadOf({ superiorBody, draftingBody }: PaperConsultation): Block {
  return {
    kind: "letterhead",
    superiorBody: superiorBody.toLocaleUpperCase("vi"),
    issuingBody: draftingBody.toLocaleUpperCase("vi"),
    number: null,
    symbol: "",
    place: "",
    date: null,
  };
}

export function paragraph(text: Words): Block {
  return { kind: "paragraph", text };
}
