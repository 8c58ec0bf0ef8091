import type { ConsultationBoard } from "@thuocdo/contract/consultations";
import { messages } from "#features/consultation/messages.ts";
import classes from "#features/consultation/figures-strip.module.css";

const shown = [
  "asked",
  "answered",
  "agreed",
  "commented",
  "silent",
  "comments",
  "absorbed",
  "partlyAbsorbed",
  "explained",
  "noted",
  "unanswered",
] as const satisfies readonly (keyof ConsultationBoard["figures"])[];

/** Who was asked and answered, what was said and what became of it. */
export function FiguresStrip({ figures }: { readonly figures: ConsultationBoard["figures"] }) {
  return (
    <dl className={classes["strip"]} aria-label={messages.figures}>
      {shown.map((key) => (
        <div key={key} data-warn={(key === "unanswered" || key === "silent") && figures[key] > 0}>
          <dt>{messages.figure[key]}</dt>
          <dd>{figures[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
