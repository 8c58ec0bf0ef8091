/** A heading that the list of contents names. */
export interface ContentsEntry {
  readonly title: string;
  readonly level: 1 | 2;
  /** Counted in its section, as it is printed. */
  readonly page: number;
}
