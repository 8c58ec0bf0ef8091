// Draws the planted anomalies anew from the seed: pnpm build-planted-anomalies
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawAnomalies, plantedAnomaliesFile } from "#demonstration/planted-anomalies.ts";
import { pilotUserNames } from "#demonstration/pilot-wards.ts";
import { parseCsv } from "#units/csv.ts";
import { unitFilesFolder } from "#units/pilot-city-files.ts";
import { readUnitFile } from "#units/unit-files.ts";

const file = readUnitFile(
  parseCsv(await readFile(join(unitFilesFolder, "units-2021.csv"), "utf8")),
);
if (file?.kind !== "wards") throw new Error("units-2021.csv is not a file of wards.");
const wards = file.rows
  .filter(({ typeName, code }) => typeName === "Phường" && pilotUserNames[code] === undefined)
  .map(({ code, name, districtCode, cityCode }) => ({
    unitId: code,
    code,
    name,
    districtId: districtCode ?? "",
    cityId: cityCode,
    cityCode,
  }));
const note =
  "Bất thường cài sẵn trong số liệu mô phỏng, để đánh giá các phép phát hiện. quarter: quý 1–4 của thí điểm. Tạo bởi build-planted-anomalies.ts; không phải số liệu của đơn vị có thật.";
const anomalies = drawAnomalies(wards);
await writeFile(plantedAnomaliesFile, `${JSON.stringify({ note, anomalies }, null, 2)}\n`);
