import type { Role } from "@thuocdo/criteria/role";

/** What roles are called on screen. */
export const roleLabels = {
  administrator: "Quản trị",
  drafter: "Soạn thảo",
  issuer: "Ban hành",
  commenter: "Góp ý dự thảo",
  "ward-officer": "Cán bộ phường",
  appraiser: "Thẩm định",
  analyst: "Phân tích",
  leader: "Lãnh đạo",
} as const satisfies Record<Role, string>;
