import { useQuery } from "@tanstack/react-query";
import { QueryState } from "@thuocdo/ui/query-state";
import { useMemo } from "react";
import { messages } from "#lib/evidence/messages.ts";
import { evidenceFileQuery } from "#lib/evidence/queries.ts";
import { PictureStage, type PictureStageProps } from "#lib/evidence/viewer/picture-stage.tsx";
import { showFile } from "#lib/evidence/viewer/show-file.ts";
import classes from "#lib/evidence/viewer/viewer.module.css";

export interface FileStageProps extends Pick<PictureStageProps, "turns" | "scale" | "onFit"> {
  readonly submissionId: string;
  readonly sha256: string;
  readonly contentType: string;
  readonly name: string;
  /** One opening of the viewer. */
  readonly opening: string;
}

export function isShown(contentType: string): boolean {
  return contentType.startsWith("image/") || (contentType === "application/pdf" && showsPdf());
}

/** Chrome before 94 does not tell, and shows PDF. */
function showsPdf(): boolean {
  return navigator.pdfViewerEnabled !== false;
}

/** The file itself: a picture in a frame of ours, a PDF in the browser's viewer, all else to be saved. */
export function FileStage(props: FileStageProps) {
  if (isShown(props.contentType)) return <Fetched {...props} />;
  const isPdf = props.contentType === "application/pdf";
  return (
    <div className={classes["stage"]}>
      <p>
        {isPdf ? messages.pdfElsewhere : messages.onlyDownload(messages.kind(props.contentType))}
      </p>
    </div>
  );
}

function Fetched({ submissionId, sha256, opening, ...rest }: FileStageProps) {
  const file = useQuery(evidenceFileQuery(submissionId, sha256, opening));
  return (
    <QueryState query={file} pendingLines={8}>
      {(content) => <Shown content={content} {...rest} />}
    </QueryState>
  );
}

type ShownProps = Omit<FileStageProps, "submissionId" | "sha256" | "opening"> & {
  readonly content: Blob;
};

function Shown({ content, contentType, name, ...view }: ShownProps) {
  const show = useMemo(() => showFile(content, contentType), [content, contentType]);
  return contentType === "application/pdf" ? (
    <iframe ref={show} className={classes["pdf"]} title={messages.frame(name)} />
  ) : (
    <PictureStage show={show} name={name} {...view} />
  );
}
