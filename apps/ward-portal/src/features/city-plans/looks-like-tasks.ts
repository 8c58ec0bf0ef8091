import { readTaskTable, sheetOfText } from "@thuocdo/submissions/city-plan/read-task-table";

/** Whether what is pasted is a table of tasks with its headings, and not some cells of one. */
export function looksLikeTasks(text: string): boolean {
  const sheet = sheetOfText(text);
  const { isTaskTable, tasks } = readTaskTable([sheet], { items: [], units: [], groups: [] });
  // Without headings every row is a task; with them there is one row more than tasks.
  return isTaskTable && tasks.length > 0 && tasks[0]?.row !== 1;
}
