/** The rows with one of them put in another place. */
export function moveRow<Row>(rows: readonly Row[], from: number, to: number): readonly Row[] {
  const moved = [...rows];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}
