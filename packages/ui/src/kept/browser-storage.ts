/** Where this browser keeps things for us; where it is set to keep nothing, one that says so at each attempt. */
export function browserStorage(): Storage {
  try {
    return localStorage;
  } catch {
    return keepsNothing;
  }
}

const keepsNothing: Storage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem() {
    throw new DOMException("This browser keeps nothing for sites.", "QuotaExceededError");
  },
  removeItem: () => undefined,
  clear: () => undefined,
};
