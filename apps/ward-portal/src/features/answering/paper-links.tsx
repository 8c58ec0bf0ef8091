import { apiPrefix } from "@thuocdo/contract/route";
import { downloadSelfScorePaper } from "@thuocdo/contract/self-score-paper";
import { urlOf } from "@thuocdo/contract/url";
import { messages } from "#features/answering/messages.ts";
import classes from "#features/answering/answering.module.css";

export interface PaperLinksProps {
  readonly submissionId: string;
  /** What is being answered, as the server has it, or what was last sent. */
  readonly of: "draft" | "sent";
}

/** Phiếu tự chấm as a file, to be checked, printed and signed. */
export function PaperLinks({ submissionId, of }: PaperLinksProps) {
  const address = (format: "docx" | "pdf") =>
    apiPrefix + urlOf(downloadSelfScorePaper.url, { submissionId }, { of, format });
  return (
    <p className={classes["papers"]} data-screen-only>
      {messages.paper}
      <a href={address("docx")}>{messages.word}</a>
      <a href={address("pdf")} target="_blank" rel="noreferrer">
        {messages.pdf}
      </a>
    </p>
  );
}
