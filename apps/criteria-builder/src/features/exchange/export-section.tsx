import { Button } from "@mantine/core";
import { exportVersion, getCriteriaSchema, type ExchangeFormat } from "@thuocdo/contract/exchange";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";
import { formatNames, messages } from "#features/exchange/messages.ts";
import classes from "#features/exchange/exchange.module.css";

const formats: readonly ExchangeFormat[] = ["xlsx", "csv", "json"];

/** The whole version as a file, as the service has it. */
export function ExportSection(props: { readonly versionId: string; readonly saved: boolean }) {
  const address = (format: ExchangeFormat) =>
    apiPrefix + urlOf(exportVersion.url, { versionId: props.versionId }, { format });
  return (
    <section className={classes["section"]}>
      <h3>{messages.exportTitle}</h3>
      <p className={classes["hint"]}>{messages.exportHint}</p>
      {props.saved ? (
        <div className={classes["links"]}>
          {formats.map((format) => (
            <Button key={format} component="a" variant="default" href={address(format)} download>
              {formatNames[format]}
            </Button>
          ))}
        </div>
      ) : (
        <output className={classes["hint"]}>{messages.exportUnsaved}</output>
      )}
      <a
        href={apiPrefix + getCriteriaSchema.url}
        target="_blank"
        rel="noreferrer"
        className={classes["hint"]}
      >
        {messages.schema}
      </a>
    </section>
  );
}
