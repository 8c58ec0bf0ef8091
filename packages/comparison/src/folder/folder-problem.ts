/** Files of the folder that the comparison reads, besides `criteria-set.json`. */
export type FolderTable = "units.csv" | "answers.csv";

export type FolderProblemCode =
  | "column-missing"
  | "column-unknown"
  | "column-twice"
  | "value-missing"
  | "value-wrong"
  | "unit-unknown"
  | "unit-twice"
  | "period-wrong"
  | "periods-overlap"
  | "indicator-unknown"
  | "input-unknown"
  | "answer-twice"
  | "appraised-in-part";

/** One thing that is wrong with a table, with its place. Nothing is guessed in its stead. */
export interface FolderProblem {
  readonly file: FolderTable;
  /** As a text editor counts them: the header is line 1 where no cell holds a line break. */
  readonly row: number;
  readonly column: string;
  readonly code: FolderProblemCode;
  /** As it stands in the file. */
  readonly value: string;
}

/** Rows of texts with the header first; an empty text is an empty cell. */
export type TextRows = readonly (readonly string[])[];
