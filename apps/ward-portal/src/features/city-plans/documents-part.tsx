import { apiPrefix } from "@thuocdo/contract/route";
import { downloadCityPlanFile } from "@thuocdo/contract/city-plans";
import { urlOf } from "@thuocdo/contract/url";
import { contentsOf, type PlanDocument } from "@thuocdo/submissions/city-plan/plan-item";
import { useState } from "react";
import { AddRow } from "#features/city-plans/add-row.tsx";
import { AttachFile } from "#features/city-plans/attach-file.tsx";
import { ItemGrid, type GridColumn } from "#features/city-plans/item-grid.tsx";
import { messages } from "#features/city-plans/messages.ts";
import { accepted, dayColumn, refusedCell, textColumn } from "#features/city-plans/plan-fields.ts";
import { changesOf } from "#features/city-plans/changes-of.ts";
import type { PlanDesk } from "#features/city-plans/use-plan-desk.ts";
import classes from "#features/city-plans/city-plans.module.css";

/** The papers of the plan and of its tasks, each with its file where there is one. */
export function DocumentsPart({ desk }: { readonly desk: PlanDesk }) {
  const { plan, items } = desk;
  const [attachTo, setAttachTo] = useState<string>();
  const reports = new Set(plan.mayReportOn);
  const may = ({ taskId }: PlanDocument) =>
    plan.mayEdit || (taskId !== null && reports.has(taskId));
  const tasks = [...contentsOf(items, "task")];
  const found = [...contentsOf(items, "document")];

  const columns: readonly GridColumn<PlanDocument>[] = [
    textColumn({ key: "title", header: messages.document.title, width: "18rem" }, "title"),
    textColumn({ key: "number", header: messages.document.number, width: "8rem" }, "number"),
    dayColumn({ key: "issued", header: messages.document.issuedOn, width: "7rem" }, "issuedOn"),
    {
      key: "task",
      header: messages.document.task,
      width: "14rem",
      list: tasks.map(([, { title }]) => title),
      show: ({ taskId }) => tasks.find(([id]) => id === taskId)?.[1].title ?? "",
      read(row, typed) {
        if (typed === "") return accepted({ ...row, taskId: null });
        const task = tasks.find(([, { title, number }]) => title === typed || number === typed);
        return task === undefined
          ? refusedCell(messages.unreadable.task)
          : accepted({ ...row, taskId: task[0] });
      },
    },
    {
      key: "file",
      header: messages.document.file,
      width: "10rem",
      show: ({ fileName }) => fileName,
      cell(document, id) {
        const act = document.sha256 === null ? messages.attach : messages.replaceFile;
        return (
          <>
            {document.sha256 !== null && (
              <a
                href={
                  apiPrefix +
                  urlOf(downloadCityPlanFile.url, { planId: plan.id, sha256: document.sha256 })
                }
              >
                {document.fileName}
              </a>
            )}{" "}
            {may(document) && (
              <button
                type="button"
                className={classes["link"]}
                data-screen-only
                aria-label={messages.attachTo(act, document.title)}
                onClick={() => setAttachTo(id)}
              >
                {act}
              </button>
            )}
          </>
        );
      },
    },
  ];
  const everyKey = columns.map(({ key }) => key);

  return (
    <>
      {found.length === 0 ? (
        <p>{messages.noDocuments}</p>
      ) : (
        <ItemGrid
          name={`city-plan.${plan.id}.documents`}
          caption={messages.documents}
          columns={columns}
          rows={found.map(([id, row]) => ({
            id,
            name: row.title,
            row,
            readOnly: may(row) ? [] : everyKey,
          }))}
          onPut={async (changes) => await desk.put(changesOf("document", changes))}
          onRemove={
            plan.mayEdit
              ? (id) => void desk.put([{ kind: "document", id, content: null }])
              : undefined
          }
        />
      )}
      {(plan.mayEdit || reports.size > 0) && (
        <AddRow
          name={`city-plan.${plan.id}.new-document`}
          label={messages.addDocument}
          columns={columns}
          blank={{
            title: "",
            number: "",
            issuedOn: null,
            sha256: null,
            fileName: "",
            taskId: plan.mayEdit ? null : (plan.mayReportOn[0] ?? null),
          }}
          onAdd={async (id, content) => await desk.put([{ kind: "document", id, content }])}
        />
      )}
      {attachTo !== undefined && (
        <AttachFile desk={desk} documentId={attachTo} onClose={() => setAttachTo(undefined)} />
      )}
    </>
  );
}
