import { usualFundSources, type PlanHead, type PlanTask } from "#city-plan/plan-item.ts";

export const sampleHead: PlanHead = {
  title: "Đề án xây dựng Công an phường điển hình, kiểu mẫu",
  decisionNumber: "",
  decidedOn: null,
  signerTitle: "",
  periodFrom: "2021-06-01",
  periodTo: "2022-06-30",
  wardIds: [],
  fundSources: [...usualFundSources],
  versionId: null,
};

export const sampleTask: PlanTask = {
  number: "1",
  title: "Cải tạo trụ sở",
  ownerUnitId: null,
  ownerName: "",
  dueOn: null,
  nodeIds: [],
};
