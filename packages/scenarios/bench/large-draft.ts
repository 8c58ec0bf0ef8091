import { randomUUID } from "node:crypto";
import { createCriteriaSet, createDraft } from "@thuocdo/contract/criteria-sets";
import { getMe } from "@thuocdo/contract/me";
import { postEdits } from "@thuocdo/contract/versions";
import type { Edit } from "@thuocdo/criteria/edit";
import { newCriterion, newGroup, newIndicator } from "@thuocdo/criteria/outline/heading";
import type { System } from "#system/system-on.ts";

export interface LargeDraft {
  readonly versionId: string;
  readonly groupIds: readonly string[];
  readonly indicatorIds: readonly string[];
}

/** A draft of 10 groups with 10 criteria of 10 indicators each, in the service as a drafter would have it. */
export async function createLargeDraft(system: System): Promise<LargeDraft> {
  const { call } = await system.signIn("soanthao");
  const { assignments } = await call(getMe);
  const setId = randomUUID();
  const draftingUnitId = assignments[0]?.unitId ?? "";
  await call(createCriteriaSet, {
    body: { id: setId, title: "Bộ tiêu chí để đo", draftingUnitId },
  });
  const versionId = randomUUID();
  await call(createDraft, {
    params: { criteriaSetId: setId },
    body: { id: versionId, label: "Bản đo", fromVersionId: null },
  });
  const groups = tens().map((_, g) => group(g));
  for (const [index, node] of groups.entries()) {
    const edit: Edit = { kind: "add-group", parentId: versionId, index, node };
    await call(postEdits, {
      params: { versionId },
      body: { baseSequence: index, edits: [{ id: randomUUID(), edit }] },
    });
  }
  const criteria = groups.flatMap((each) => each.criteria);
  const indicators = criteria.flatMap((each) => each.indicators);
  return {
    versionId,
    groupIds: groups.map(({ id }) => id),
    indicatorIds: indicators.map(({ id }) => id),
  };
}

function group(g: number) {
  const title = `Nhóm ${g + 1}: công tác tham mưu, xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc`;
  const criteria = tens().map((_, c) => {
    const indicators = tens().map((__, i) =>
      newIndicator({
        id: randomUUID(),
        title: `Có kế hoạch và báo cáo kết quả thực hiện nội dung ${g + 1}.${c + 1}.${i + 1} đúng thời hạn quy định`,
        text: "Căn cứ kế hoạch được duyệt và báo cáo trong kỳ.",
        hundredths: 10,
      }),
    );
    const heading = {
      id: randomUUID(),
      title: `Tổ chức thực hiện đầy đủ nhiệm vụ ${g + 1}.${c + 1} theo chương trình công tác năm`,
      text: "Đủ kế hoạch, phân công và kiểm tra.",
      hundredths: 100,
    };
    return { ...newCriterion(heading), indicators };
  });
  return { ...newGroup({ id: randomUUID(), title, text: "", hundredths: 1000 }), criteria };
}

function tens(): undefined[] {
  return Array.from({ length: 10 });
}
