export const messages = {
  nameless: "Người khác",
  atNode: (name: string) => `${name} đang ở mục này`,
  inField: (name: string) => `${name} đang ở ô này`,
} as const;
