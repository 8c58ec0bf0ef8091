/** Whether somebody may be called so at sign-in: typed on any keyboard, read out over the telephone. */
export function isUserName(name: string): boolean {
  return /^[a-z0-9._-]{3,30}$/.test(name);
}
