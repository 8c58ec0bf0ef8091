import type { OfficerProgress } from "@thuocdo/submissions/group-shares";

const count = (value: number) => value.toLocaleString("vi-VN");

export const messages = {
  share: "Chia việc",
  title: "Chia việc theo nhóm tiêu chí",
  bar: "Phân công trong đơn vị",
  hint: "Phân công để mỗi người biết phần của mình. Ai trong đơn vị cũng vẫn nhập được mọi nhóm; khi nộp, cả hồ sơ nộp một lần.",
  onlyOwn: "Chỉ hiện phần của tôi",
  nobody: "Chưa giao",
  officerOf: (group: string) => `Người phụ trách nhóm ${group}`,
  groupHead: "Nhóm tiêu chí",
  officerHead: "Người phụ trách",
  doneHead: "Đã xong",
  doneOf: (group: string) => `Đã xong nhóm ${group}`,
  ownDone: "Tôi đã xong nhóm này",
  caredFor: (name: string, done: boolean) =>
    done ? `Phụ trách: ${name} (đã xong)` : `Phụ trách: ${name}`,
  leftUnit: (name: string) => `${name} (không còn phụ trách hồ sơ của đơn vị)`,
  group: (code: string, title: string) => `${code}. ${title}`,
  progress: (name: string, { groups, groupsDone, indicators, lacking }: OfficerProgress) =>
    `${name}: xong ${count(groupsDone)}/${count(groups)} nhóm, còn thiếu ${count(lacking)}/${count(indicators)} chỉ số`,
  close: "Đóng",
  unfinishedTitle: "Có nhóm chưa được người phụ trách báo xong. Vẫn nộp được nếu số liệu đã đủ.",
  unfinished: (group: string, name: string) => `${group}: ${name}`,
} as const;
