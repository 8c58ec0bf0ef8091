import { downloadConsultationPaper } from "@thuocdo/contract/consultation-papers";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";
import { messages } from "#features/consultation/messages.ts";
import classes from "#features/consultation/paper-links.module.css";

const papers = ["disposition-table", "figures-annex"] as const;
const formats = ["docx", "pdf", "xlsx"] as const;

/** The papers of a consultation as they stand now, to be saved. */
export function PaperLinks({ consultationId }: { readonly consultationId: string }) {
  return (
    <ul className={classes["papers"]} aria-label={messages.papers} data-screen-only>
      {papers.map((paper) => (
        <li key={paper}>
          {messages.paper[paper]}
          {formats.map((format) => (
            <a
              key={format}
              href={
                apiPrefix +
                urlOf(downloadConsultationPaper.url, { consultationId, paper }, { format })
              }
              aria-label={messages.paperAs(messages.paper[paper], format.toUpperCase())}
            >
              {format.toUpperCase()}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}
