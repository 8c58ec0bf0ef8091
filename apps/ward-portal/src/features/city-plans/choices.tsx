export interface ChoicesProps {
  /** Begins the id of each list: `<id>-<key>`. */
  readonly id: string;
  readonly columns: readonly { readonly key: string; readonly list?: readonly string[] }[];
}

/** What may be picked while typing in a column. */
export function Choices({ id, columns }: ChoicesProps) {
  return columns.map(
    ({ key, list }) =>
      list !== undefined && (
        <datalist key={key} id={`${id}-${key}`}>
          {list.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </datalist>
      ),
  );
}
