/** The database roles, by what they may do; see README. */
export const databaseRoles = {
  owner: "thuocdo_owner",
  api: "thuocdo_api",
  worker: "thuocdo_worker",
  queue: "thuocdo_queue",
} as const;

export type DatabaseRole = keyof typeof databaseRoles;
