import { fileName } from "#server/file-name.ts";

/** Name of a file of a city's plan. */
export function cityPlanFileName(cityName: string, extension: "xlsx" | "docx" | "pdf"): string {
  return fileName(`Đề án ${cityName}`, extension);
}
