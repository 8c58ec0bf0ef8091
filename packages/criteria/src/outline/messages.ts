export const messages = {
  /** The only question of an indicator that has just been made. */
  newQuestion: "Có thực hiện",
} as const;
