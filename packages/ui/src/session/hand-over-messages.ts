import type { OpenWork } from "@thuocdo/contract/hand-overs";

/** What is open, in words; those who hand over and those who receive read the same. */
const openWork: Readonly<Record<OpenWork["kind"], (title: string, pieces: number) => string>> = {
  "submission-draft": (title) => `Hồ sơ đang nhập: ${title}`,
  "group-share": (title, pieces) =>
    `${pieces.toLocaleString("vi-VN")} nhóm tiêu chí được giao: ${title}`,
  "appraisal-draft": (title) => `Thẩm định đang làm dở: ${title}`,
  "second-appraisal": (title) => `Phúc tra được giao: ${title}`,
  "reply-draft": (title) => `Văn bản góp ý đang soạn: ${title}`,
  "version-draft": (title) => `Dự thảo đang soạn: ${title}`,
};

export const handOverMessages = {
  title: "Bàn giao công việc",
  openWork,
  seen: "Đã xem",
  roleAt: (role: string, unit: string) => `${role} · ${unit}`,
  toMe: (name: string, role: string) => `${name} bàn giao cho bạn, vai trò ${role}.`,
  fromMe: (name: string | null, role: string, endsAt: string) =>
    name === null
      ? `Vai trò ${role} của bạn kết thúc lúc ${endsAt}, không còn việc dở.`
      : `Vai trò ${role} của bạn kết thúc lúc ${endsAt}; ${name} nhận bàn giao.`,
  reason: (reason: string) => `Lý do: ${reason}`,
} as const;
