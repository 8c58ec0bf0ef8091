/** A file taken off an indicator, while the page is open. */
export interface TakenOffFile {
  readonly indicatorId: string;
  readonly sha256: string;
  readonly name: string;
  readonly putBack: () => void;
}

export interface TakenOff {
  readonly getFiles: () => readonly TakenOffFile[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (file: TakenOffFile) => void;
  readonly putBack: (file: TakenOffFile) => void;
}

/** What was taken off can be put back until the page is left, whichever indicator is shown meanwhile. */
export function keepTakenOff(): TakenOff {
  const listeners = new Set<() => void>();
  let files: readonly TakenOffFile[] = [];

  function change(next: readonly TakenOffFile[]) {
    files = next;
    for (const listener of listeners) listener();
  }

  const without = ({ indicatorId, sha256 }: TakenOffFile) =>
    files.filter((other) => other.indicatorId !== indicatorId || other.sha256 !== sha256);

  return {
    getFiles: () => files,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (file) => change([...without(file), file]),
    putBack(file) {
      change(without(file));
      file.putBack();
    },
  };
}
